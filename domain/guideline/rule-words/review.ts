/** What the municipality does before it says yes (A1–A10). */
import { rule } from './rule.ts';

export const reviewRules = {
  A1: rule(
    { de: 'Ermöglicher in der Kommune', en: 'An enabler inside the municipality' },
    {
      de: 'In der Kommune ist eine Stelle gefunden und angesprochen, die die Zusammenarbeit trägt.',
      en: 'A unit inside the municipality that carries the cooperation is found and spoken to.',
    },
  ),
  A2: rule(
    { de: 'Alle Stellen wissen es vorher', en: 'Every office knows beforehand' },
    {
      de: 'Datenschutz, Pressestelle, Einwohnermeldeamt und, wo es sie gibt, die Statistikstelle sind beteiligt oder wenigstens vorab informiert; wann und wie, steht in der Akte. Schweigen ist nie eine Zustimmung.',
      en: 'Data-protection officer, press office, registration office and, where there is one, the statistics office are involved or at least informed beforehand; the record says when and how. Silence is never an approval.',
    },
  ),
  A3: rule(
    { de: 'Zuerst die rechtliche Einschätzung', en: 'The legal assessment comes first' },
    {
      de: 'Die*der Datenschutzbeauftragte beurteilt zuerst, ob das Vorhaben zulässig ist. „Nicht zulässig“ schließt eine Zusage aus: Die Kommune lehnt ab, oder der Zweck wird geändert und neu beurteilt. Auflagen gelten für alle weiteren Schritte, auch für den Träger sichtbar.',
      en: 'The data-protection officer first judges whether the project is permissible. “Not permissible” bars acceptance: the municipality declines, or the purpose is changed and assessed afresh. Conditions hold for every later step, visible to the carrier too.',
    },
  ),
  A4: rule(
    { de: 'Entscheidung im Einzelfall', en: 'Each case on its own merits' },
    {
      de: 'Über jede Anfrage wird einzeln entschieden, als Ausnahme, auf die niemand einen Anspruch hat. Die Gründe werden aufgeschrieben.',
      en: 'Every request is decided on its own, as an exception that nobody has a claim to. The reasons are written down.',
    },
  ),
  A5: rule(
    { de: 'Gleichbehandlung', en: 'Equal treatment' },
    {
      de: 'Frühere vergleichbare Anfragen und ihre Entscheidungen werden angesehen und genannt. Könnte jede künftige vergleichbare Anfrage ebenso unterstützt werden?',
      en: 'Earlier comparable requests and their decisions are looked at and named. Could every comparable request to come be supported likewise?',
    },
  ),
  A6: rule(
    { de: 'Aufwand und Kosten', en: 'Effort and cost' },
    {
      de: 'Der Aufwand der Verwaltung wird geschätzt und abgewogen: Adressauswahl, Druck, Porto, Rückporto, Arbeitsstunden. Es steht fest, wer die Kosten trägt.',
      en: 'The administration’s effort is estimated and weighed: address selection, print, postage, return postage, working hours. It is settled who bears the cost.',
    },
  ),
  A7: rule(
    { de: 'Der Träger ist bekannt', en: 'The carrier is known' },
    {
      de: 'Die handelnden Personen sind aus früherer Netzwerk- und Gemeinwesenarbeit bekannt und haben einen guten Ruf.',
      en: 'The acting persons are known from earlier network and community work and have a good reference.',
    },
  ),
  A8: rule(
    { de: 'Gemeinsame Durchführung', en: 'Carried out together' },
    {
      de: 'Am besten führt die Kommune das Vorhaben gemeinsam mit dem Träger durch. Die Akte sagt, wer die Leitung hat.',
      en: 'At best the municipality carries out the project together with the carrier. The record says who leads.',
    },
  ),
  A9: rule(
    { de: 'Geben und Nehmen', en: 'Give and take' },
    { de: 'Es steht geschrieben, was jede Seite gewinnt.', en: 'It is written down what each side gains.' },
  ),
  A10: rule(
    { de: 'Größe und Art der Kommune', en: 'Size and kind of the municipality' },
    {
      de: 'Nach der Kommune richtet sich, welche Stellen es gibt, wer an der Spitze steht, welche Gremien zählen und ob ein Beschluss nötig ist.',
      en: 'The municipality decides which offices there are, who heads it, which committees count and whether a resolution is needed.',
    },
  ),
  S1: rule(
    { de: 'Gemeinsame Erklärung', en: 'A joint declaration' },
    {
      de: 'Kommune und Träger unterzeichnen eine gemeinsame Erklärung zur rechtlichen Absicherung und zum Datenschutz.',
      en: 'Municipality and carrier sign a joint declaration that safeguards law and data protection.',
    },
  ),
  S2: rule(
    { de: 'Für den Träger zeichnet die Geschäftsführung', en: 'The management signs for the carrier' },
    {
      de: 'Geschäftsführung oder Vorstand unterzeichnen und sagen zu, alle Vorgaben der Kommune einzuhalten, vor allem zum Datenschutz.',
      en: 'Management or board sign and commit to keep all the municipality’s requirements, data protection above all.',
    },
  ),
  S3: rule(
    { de: 'Erst unterschreiben, dann schreiben', en: 'Sign first, write afterwards' },
    {
      de: 'Bevor beide unterzeichnet haben, wird nichts für Bürger*innen abgestimmt, gedruckt oder versandt. Skizzen darf die Anfrage enthalten.',
      en: 'Before both have signed, nothing for citizens is agreed, printed or sent. Sketches may come with the request.',
    },
  ),
} as const;
