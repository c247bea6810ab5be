/** What a request must say (R1–R9). */
import { rule } from './rule.ts';

export const requestRules = {
  R1: rule(
    { de: 'Nur Organisationen fragen an', en: 'Only organisations make requests' },
    {
      de: 'Die Anfrage stellt eine juristische Person, zum Beispiel ein Verein. Die Anfrage einer Privatperson wird mit diesem Grund abgelehnt.',
      en: 'The request comes from a legal person, such as an association. The request of a private person is refused with this reason.',
    },
  ),
  R2: rule(
    { de: 'Zweck und Nutzen', en: 'Purpose and benefit' },
    {
      de: 'Zweck und Inhalt der geplanten Befragung oder Sendung sind beschrieben, ebenso das öffentliche Interesse und der Nutzen.',
      en: 'Purpose and content of the planned survey or mailing are described, and so are the public interest and the benefit.',
    },
  ),
  R3: rule(
    { de: 'Welche Daten, wie viele', en: 'Which data, how many' },
    {
      de: 'Die Anfrage nennt Zielgruppe, Auswahlmerkmale und die erwartete Zahl der Angeschriebenen. Eine ungefähre Zahl genügt; die Statistikstelle schätzt sie ohne Namen.',
      en: 'The request names the target group, the selection criteria and the expected number of addressees. A rough number will do; the statistics office estimates it without names.',
    },
  ),
  R4: rule(
    { de: 'Konkreter Anlass', en: 'A concrete occasion' },
    {
      de: 'Es gibt einen greifbaren Anlass, zum Beispiel eine gegenwärtige Gefahr oder eine Aufgabe der Daseinsvorsorge.',
      en: 'There is a tangible occasion, for example a present danger or services of general interest.',
    },
  ),
  R5: rule(
    { de: 'Rechtsgrundlage', en: 'Legal basis' },
    {
      de: 'Es braucht eine Grundlage nach Art. 6 Abs. 1 Buchst. c oder e DSGVO und eine hoheitliche Aufgabe, die ein Gesetz der Kommune zuweist. Ein guter Zweck allein reicht nicht.',
      en: 'It takes a basis under Art. 6(1)(c) or (e) GDPR and a sovereign task that a statute gives the municipality. A good purpose alone is not enough.',
    },
  ),
  R6: rule(
    { de: 'Wer für den Träger handelt', en: 'Who acts for the carrier' },
    {
      de: 'Die handelnden Personen sind benannt, vom Träger bevollmächtigt, dem Vorhaben fest zugeordnet und handlungsfähig.',
      en: 'The acting persons are named, authorised by the carrier, firmly assigned to the project and able to act.',
    },
  ),
  R7: rule(
    { de: 'Feste Ansprechperson', en: 'One fixed contact person' },
    {
      de: 'Der Träger benennt eine Person, an die sich die Kommune in allem wenden kann.',
      en: 'The carrier names one person to whom the municipality can turn in everything.',
    },
  ),
  R8: rule(
    { de: 'Dienst an der Daseinsvorsorge', en: 'In the service of general interest' },
    {
      de: 'Das Vorhaben dient der Daseinsvorsorge, der Sozialplanung oder der Netzwerkarbeit. Die Daten werden nur mittelbar genutzt: Die Kommune schreibt an, der Träger bekommt keine Adressen.',
      en: 'The project serves services of general interest, social planning or network work. Data are used indirectly only: the municipality writes, the carrier gets no addresses.',
    },
  ),
  R9: rule(
    { de: 'Einsamkeit steht in keinem Register', en: 'No register knows loneliness' },
    {
      de: 'Ausgewählt wird nach Ersatzmerkmalen wie Alter oder Haushaltsgröße. Sie werden als solche benannt und einzeln begründet. Kein Schreiben nennt die Empfänger*innen einsam.',
      en: 'People are selected by proxies such as age or household size. They are named as proxies, each with its justification. No letter calls its recipients lonely.',
    },
  ),
} as const;
