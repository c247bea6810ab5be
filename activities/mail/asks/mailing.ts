/** What is asked for the mailing: both signatures, draft and approvals, selection, print, dispatch. */
import type { CaseState } from '../../../domain/case/state.ts';
import type { Text } from '../../../domain/terms.ts';
import { registerName } from '../which-of-several.ts';
import type { Ask, Asks } from './ask.ts';

type Steps =
  | 'sign-for-carrier'
  | 'sign-for-municipality'
  | 'agree-processing'
  | 'draft-mailing'
  | 'approve-mailing'
  | 'sign-cover-letter'
  | 'plan-dispatch'
  | 'select-addressees'
  | 'release-print'
  | 'print-mailing'
  | 'announce-dispatch'
  | 'send-mailing'
  | 'confirm-address-deletion';

/** L1: drafting goes back and forth, so the step's name alone does not say what is wanted. */
const draft: Ask = ({ facts: { mailing } }) => {
  if (!mailing || (mailing.agreed && !mailing.rejected)) {
    return {
      de: 'Bitte entwerfen Sie das Schreiben gemeinsam mit der anderen Seite und schlagen Sie eine Fassung vor.',
      en: 'Please draft the mailing together with the other side and propose a version.',
    };
  }
  return mailing.rejected
    ? {
        de: `Fassung ${mailing.version} wurde nicht freigegeben. Bitte überarbeiten Sie das Schreiben gemeinsam mit der anderen Seite; was zu ändern ist, steht im Vorgang.`,
        en: `Version ${mailing.version} was not approved. Please revise the mailing together with the other side; the case says what is to be changed.`,
      }
    : {
        de: `Die andere Seite hat Fassung ${mailing.version} vorgeschlagen. Bitte stimmen Sie ihr zu, oder schlagen Sie eine andere vor.`,
        en: `The other side has proposed version ${mailing.version}. Please agree to it, or propose another one.`,
      };
};

const select: Ask = (state, { instance }) => {
  const town = instance === undefined ? undefined : registerName(state, instance);
  return {
    de: `Bitte wählen Sie die Adressen aus dem Melderegister${town ? ` (${town})` : ''} aus, berücksichtigen Sie Sperren und tragen Sie nur die Anzahl ein. Adressen gehören nie in dieses System.`,
    en: `Please select the addresses from the register${town ? ` (${town})` : ''}, mind blocked entries and record the count alone. Addresses never belong in this system.`,
  };
};

/** L2: the exact version that was approved. */
function version({ facts: { mailing } }: CaseState): Text {
  return mailing
    ? { de: `Fassung ${mailing.version} des Schreibens`, en: `version ${mailing.version} of the mailing` }
    : { de: 'das Schreiben', en: 'the mailing' };
}

export const MAILING: Asks<Steps> = {
  'sign-for-carrier': {
    de: 'Die Gemeinsame Erklärung liegt vor. Bitte unterzeichnen Sie sie für den Träger; damit verpflichtet er sich, alle Vorgaben der Kommune einzuhalten, vor allem beim Datenschutz.',
    en: 'The joint declaration is ready. Please sign it for the carrier, which thereby commits to keep all the municipality’s requirements, data protection above all.',
  },
  'sign-for-municipality': {
    de: 'Die Gemeinsame Erklärung liegt vor. Bitte unterzeichnen Sie sie für die Kommune. Bevor beide Seiten unterzeichnet haben, wird nichts vereinbart, gedruckt oder verschickt.',
    en: 'The joint declaration is ready. Please sign it for the municipality. Before both sides have signed, nothing is agreed, printed or sent.',
  },
  'agree-processing': {
    de: 'Eine externe Druckerei soll drucken. Bitte schließen Sie mit ihr den Vertrag zur Auftragsverarbeitung (Art. 28 DSGVO) und tragen Sie ihn ein.',
    en: 'An outside printer is to print. Please conclude the processing contract with it (Art. 28 GDPR) and record it.',
  },
  'draft-mailing': draft,
  'approve-mailing': (state) => ({
    de: `Bitte prüfen Sie ${version(state).de} und geben Sie genau diese Unterlagen frei, oder sagen Sie, was zu ändern ist. Ohne Ihre Freigabe geht nichts hinaus; Schweigen gilt nie als Zustimmung.`,
    en: `Please examine ${version(state).en} and approve exactly these documents, or say what is to be changed. Nothing leaves without your approval; silence is never an approval.`,
  }),
  'sign-cover-letter': (state) => ({
    de: `Freigegeben ist ${version(state).de}. Bitte unterzeichnen Sie das Begleitschreiben.`,
    en: `Approved is ${version(state).en}. Please sign the cover letter.`,
  }),
  'plan-dispatch': {
    de: 'Bitte legen Sie den Tag des Versands fest; Sperrfristen vor Wahlen zeigt der Vorgang an.',
    en: 'Please set the day of dispatch; the case shows closed windows before elections.',
  },
  'select-addressees': select,
  'release-print': (state) => ({
    de: `Freigegeben ist ${version(state).de}. Bitte vergleichen Sie den Andruck damit und geben Sie den Druck frei, wenn beide gleich sind.`,
    en: `Approved is ${version(state).en}. Please compare the proof with it and release the print if they are the same.`,
  }),
  'print-mailing': {
    de: 'Bitte drucken Sie die freigegebene Sendung und tragen Sie Auflage, Makulatur und aufgehobene Stücke ein.',
    en: 'Please print the approved mailing and record how much was printed, spoiled and kept.',
  },
  'announce-dispatch': {
    de: 'Bitte unterrichten Sie vor dem Versand die Vertrauensperson, das Bürgertelefon sowie Politik und Verwaltung.',
    en: 'Before the dispatch please brief the trusted person, the public telephone, politics and the administration.',
  },
  'send-mailing': {
    de: 'Bitte verschicken Sie die Sendung und tragen Sie Tag und Anzahl ein.',
    en: 'Please send the mailing and record day and quantity.',
  },
  'confirm-address-deletion': {
    de: 'Die Sendung ist verschickt. Bitte löschen Sie die Adressdateien und bestätigen Sie die Löschung.',
    en: 'The mailing has been sent. Please delete the address files and confirm the deletion.',
  },
};
