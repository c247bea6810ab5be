/** What a person's wishes are called: the language of their mails, and when a newly opened step is told. */
export const LANGUAGES = {
  de: { de: 'Deutsch', en: 'German' },
  en: { de: 'Englisch', en: 'English' },
} as const;

export const NOTICES = {
  'at-once': { de: 'sofort mitteilen', en: 'tell at once' },
  'days-mail': { de: 'mit der täglichen E-Mail', en: 'with the day’s mail' },
} as const;
