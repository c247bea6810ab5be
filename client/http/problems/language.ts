/** The language of answers: German, unless the caller prefers English (RFC 9110, 12.5.4). */
export type Language = 'de' | 'en';

export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const q = parameters
      .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
      .find((value) => value !== undefined);
    return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
  });
  const weightOf = (language: Language) =>
    Math.max(0, ...weights.filter((range) => range.language === language).map(({ weight }) => weight));
  return weightOf('en') > weightOf('de') ? 'en' : 'de';
}
