/** Which invariant of the guideline an event can break. */
import type { Text } from '../../../domain/terms.ts';

export const INVARIANTS = {
  'weighed-uninformed': {
    de: 'Entschieden wurde, bevor alle Stellen informiert waren, die vorab zu informieren sind',
    en: 'It was decided before all offices were informed that are to be informed beforehand',
  },
  'accepted-not-permissible': {
    de: 'Zugesagt wurde ohne rechtliche Einschätzung oder gegen die Einschätzung „nicht zulässig“',
    en: 'It was accepted without a legal position or against the position “not permissible”',
  },
  'confirmed-own-decision': {
    de: 'Mitgezeichnet hat, wer selbst entschieden hat',
    en: 'Whoever decided also co-signed',
  },
  'signed-before-acceptance': {
    de: 'Unterzeichnet wurde ohne mitgezeichnete Zusage, ohne nötigen Beschluss oder eine andere als die geltende Erklärung',
    en: 'It was signed without a confirmed acceptance, without a required resolution, or another declaration than the current one',
  },
  unsigned: {
    de: 'Die gemeinsame Erklärung war noch nicht von allen unterzeichnet, die sie unterzeichnen müssen',
    en: 'The joint declaration was not yet signed by all who must sign it',
  },
  'not-agreed-jointly': {
    de: 'Dem geltenden Entwurf hat nicht die andere Seite zugestimmt',
    en: 'It was not the other side that agreed to the current draft',
  },
  'unapproved-mailing': {
    de: 'Freigegeben, gedruckt oder versandt wurde ohne gültige Zustimmung, Freigaben und Unterschrift für genau diese Dokumente',
    en: 'It was released, printed or sent without current agreement, approvals and signature of exactly these documents',
  },
  'mailing-stopped': {
    de: 'Gedruckt oder versandt wurde, obwohl eine Stelle den Versand gestoppt und nicht neu freigegeben hatte',
    en: 'It was printed or sent although an office had stopped the dispatch and not approved anew',
  },
  'quantities-differ': {
    de: 'Gedruckt ist nicht gleich versandt + Makulatur + Belegexemplare',
    en: 'Printed does not equal sent + spoiled + kept',
  },
  'more-than-selected': {
    de: 'Versandt wurden mehr Sendungen als ausgewählt',
    en: 'More items were sent than selected',
  },
  'selection-incomplete': {
    de: 'Gedruckt wurde, bevor alle Melderegister ausgewählt hatten',
    en: 'It was printed before every register had selected its addressees',
  },
  'selection-stale': {
    de: 'Gedruckt wurde für eine Auswahl, die mehr als zehn Arbeitstage vor dem Versandtag liegt',
    en: 'It was printed for a selection more than ten working days before the day of dispatch',
  },
  'sent-in-red-stretch': {
    de: 'Versandt wurde in der Sperrfrist vor einer Wahl, ohne Ausnahme der Stadtspitze',
    en: 'It was sent in the red stretch before an election, without an override by the leadership',
  },
  'approved-own-draft': {
    de: 'Freigegeben hat, wer mitverfasst hat',
    en: 'Whoever drafted it also approved it',
  },
  'outside-role': {
    de: 'Gehandelt hat jemand, dem dieser Schritt nicht zusteht',
    en: 'Somebody acted whose step this is not',
  },
  'after-the-end': {
    de: 'Nach dem Ende des Vorgangs ist noch etwas geschehen',
    en: 'Something happened after the end of the case',
  },
  'closed-over-complaint': {
    de: 'Der Vorgang wurde abgeschlossen, obwohl eine Beschwerde offen war',
    en: 'The case was closed although a complaint was open',
  },
  'mandatory-waived': {
    de: 'Verzichtet wurde auf eine Regel, auf die niemand verzichten kann',
    en: 'A rule was waived that nobody can waive',
  },
  'recorded-twice': {
    de: 'Dieselbe Benachrichtigung ist zweimal verzeichnet',
    en: 'The same notice is recorded twice',
  },
  'consented-alone': {
    de: 'Der Löschung hat zugestimmt, wer sie selbst vorgeschlagen hat, oder niemand hatte sie vorgeschlagen',
    en: 'Whoever proposed the deletion also consented to it, or nobody had proposed it',
  },
  'emptied-without-consent': {
    de: 'Der Vorgang wurde ohne Zustimmung einer zweiten Person geleert',
    en: 'The case was emptied without a second person’s consent',
  },
  'deleted-under-hold': {
    de: 'Trotz Löschsperre wurde die Löschung vorgeschlagen, gebilligt oder vollzogen',
    en: 'The deletion was proposed, consented to or carried out under a legal hold',
  },
  'deleted-too-early': {
    de: 'Die Löschung wurde vorgeschlagen oder gebilligt, bevor die Aufbewahrungsfrist abgelaufen war',
    en: 'The deletion was proposed or consented to before the retention period was over',
  },
  'after-the-deletion': {
    de: 'Nach der Zustimmung zur Löschung ist im Vorgang noch etwas geschehen',
    en: 'Something happened in the case after its deletion was consented to',
  },
} as const satisfies { readonly [code: string]: Text };
