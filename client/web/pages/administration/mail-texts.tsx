/** The municipality's own words in mails: which placeholders there are, and how it would read before it is saved. */
import { filledIn, PLACEHOLDERS } from '../../../../domain/municipality/mail-texts.ts';
import { PREVIEW } from '../../forms/field-names.ts';
import type { FormModel } from '../../forms/form-model.ts';
import { first } from '../../forms/posted.ts';
import { Alert } from '../../parts/alert.tsx';
import { MAIL_TEXTS } from '../../texts/profile.ts';
import type { View } from '../../view.ts';

export const PreviewButton = ({ view }: { readonly view: View }) => (
  <button class="kern-btn kern-btn--secondary" type="submit" name={PREVIEW} value="yes">
    <span class="kern-label">{view.t(MAIL_TEXTS.preview)}</span>
  </button>
);

export const Placeholders = ({ view }: { readonly view: View }) => (
  <table class="kern-table kern-table--small placeholders">
    <caption class="kern-title">{view.t(MAIL_TEXTS.placeholders)}</caption>
    <thead class="kern-table__head">
      <tr class="kern-table__row">
        <th scope="col" class="kern-table__header">
          {view.t(MAIL_TEXTS.placeholder)}
        </th>
        <th scope="col" class="kern-table__header">
          {view.t(MAIL_TEXTS.standsFor)}
        </th>
      </tr>
    </thead>
    <tbody class="kern-table__body">
      {Object.entries(PLACEHOLDERS).map(([name, meaning]) => (
        <tr key={name} class="kern-table__row">
          <th scope="row" class="kern-table__cell">
            <code>{`{${name}}`}</code>
          </th>
          <td class="kern-table__cell">{view.t(meaning)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const EXAMPLE = {
  de: { vorgang: 'HS-7K3F', frist: '15. März 2027', traeger: 'Nachbarschaft am Fluss e. V.' },
  en: { vorgang: 'HS-7K3F', frist: '15 March 2027', traeger: 'Nachbarschaft am Fluss e. V.' },
} as const;

/** In both languages, each as its readers get it. */
export const MailPreview = ({ model }: { readonly model: FormModel }) => {
  const { view, typed } = model;
  return (
    <Alert kind="info" title={view.t(MAIL_TEXTS.preview)} live>
      <p class="kern-body">{view.t(MAIL_TEXTS.previewLead)}</p>
      <div class="halves">
        {(['de', 'en'] as const).map((language) => {
          const own = (part: 'opening' | 'closing') =>
            filledIn(first(typed, `mailTexts.${language}.${part}`), EXAMPLE[language]);
          return (
            <div key={language} class="mail" lang={language}>
              <p>{MAIL_TEXTS.greeting[language]}</p>
              <Own text={own('opening')} />
              <p class="kern-body--muted">{MAIL_TEXTS.notice[language]}</p>
              <Own text={own('closing')} />
            </div>
          );
        })}
      </div>
    </Alert>
  );
};

const Own = ({ text }: { readonly text: string }) => (text.trim() === '' ? null : <p class="typed">{text.trim()}</p>);
