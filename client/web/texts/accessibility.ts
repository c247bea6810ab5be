/** The accessibility statement. Whoever changes what the pages can do changes the gaps and the day here. */
import type { PlainDate, Text } from '../../../domain/terms.ts';

/** When the statement was last checked against the pages. */
export const STATED_ON = '2026-11-26' as PlainDate;

export const ACCESSIBILITY = {
  title: { de: 'Erklärung zur Barrierefreiheit', en: 'Accessibility statement' },
  lead: {
    de: 'Alle sollen mit Handschlag arbeiten können: mit Tastatur oder Maus, mit Bildschirmleser oder Vergrößerung, auf großem und kleinem Bildschirm. Diese Erklärung gilt für alle Seiten dieser Anwendung.',
    en: 'Everybody is to be able to work with Handschlag: by keyboard or mouse, with screen reader or magnification, on large and small screens. This statement holds for all pages of this application.',
  },
  state: { de: 'Wie weit wir sind', en: 'How far we are' },
  stateText: {
    de: 'Die Anwendung ist mit der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0), der europäischen Norm EN 301 549 und den WCAG 2.2, Stufe AA, teilweise vereinbar. Grundlage sind § 12b des Behindertengleichstellungsgesetzes und, für Kommunen, das Behindertengleichstellungsgesetz ihres Landes, in Umsetzung der Richtlinie (EU) 2016/2102.',
    en: 'The application conforms in part to the German regulation on accessible information technology (BITV 2.0), the European standard EN 301 549 and WCAG 2.2, level AA. The basis is § 12b of the Act on Equal Opportunities for Persons with Disabilities and, for municipalities, the corresponding act of their Land, which implement Directive (EU) 2016/2102.',
  },
  gaps: { de: 'Was noch nicht barrierefrei ist', en: 'What is not accessible yet' },
  gapUploads: {
    de: 'Dokumente, die Beteiligte hochladen, prüfen wir nicht auf Barrierefreiheit. Die Schriftstücke, die Handschlag selbst erstellt, sind ausgezeichnete PDF (PDF/UA).',
    en: 'We do not check documents that participants upload for accessibility. The papers that Handschlag makes itself are tagged PDF (PDF/UA).',
  },
  gapLanguage: {
    de: 'Was Beteiligte selbst schreiben, steht in deren Sprache auf der Seite. Diese Sprache ist nicht ausgezeichnet, und ein Bildschirmleser liest sie womöglich falsch vor.',
    en: 'What participants write stands on the page in their language. That language is not marked, and a screen reader may pronounce it wrongly.',
  },
  gapEasy: {
    de: 'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.',
    en: 'There are no explanations in easy-to-read language or in German Sign Language yet.',
  },
  gapPicture: {
    de: 'Das Ablaufbild ist breiter als ein kleiner Bildschirm und wird verschoben. Derselbe Ablauf steht darunter vollständig als Text.',
    en: 'The process picture is wider than a small screen and has to be scrolled. The same process stands below it completely as text.',
  },
  method: { de: 'Wie diese Erklärung entstand', en: 'How this statement was made' },
  methodText: {
    de: 'Die Erklärung beruht auf einer Selbstbewertung. Eine Prüfung durch eine unabhängige Stelle und durch Menschen mit Behinderungen steht noch aus.',
    en: 'The statement rests on a self-assessment. An examination by an independent body and by people with disabilities is still to come.',
  },
  statedOn: { de: 'Zuletzt geprüft am', en: 'Last checked on' },
  feedback: { de: 'Barriere melden', en: 'Report a barrier' },
  feedbackText: {
    de: 'Ist Ihnen eine Barriere begegnet, oder brauchen Sie eine Information in anderer Form? Schreiben Sie uns oder rufen Sie an. Wir antworten innerhalb eines Monats.',
    en: 'Have you met a barrier, or do you need information in another form? Write to us or call us. We answer within one month.',
  },
  enforcement: { de: 'Wenn wir nicht helfen konnten', en: 'If we could not help' },
  enforcementText: {
    de: 'Haben Sie innerhalb dieses Monats keine zufriedenstellende Antwort bekommen, können Sie sich an die zuständige Stelle Ihres Landes wenden. Das ist kostenlos, und Sie brauchen keinen Rechtsbeistand.',
    en: 'If you have had no satisfactory answer within this month, you can turn to the body in charge in your Land. This is free of charge, and you need no lawyer.',
  },
  enforcementBody: { de: 'Zuständige Stelle', en: 'Body in charge' },
} as const satisfies { readonly [name: string]: Text };

export const GAPS = [
  ACCESSIBILITY.gapUploads,
  ACCESSIBILITY.gapLanguage,
  ACCESSIBILITY.gapEasy,
  ACCESSIBILITY.gapPicture,
] as const;
