/** Forms by which the engine records what it did. */
import { z } from 'zod';
import { documentFile } from '../document-fields.ts';
import { labelled } from '../field-meta.ts';
import { count, group, list } from '../fields.ts';

const key = () => labelled(z.string().min(1).max(200), 'Kennung der Benachrichtigung', 'Notice’s id');

const notice = () =>
  group('Benachrichtigung', 'Notice', {
    key: key(),
    to: list('Empfangende', 'Recipients', labelled(z.string(), 'Person', 'Person'), { max: 50 }),
    messageIds: list('Kennungen der E-Mails', 'Ids of the mails', labelled(z.string(), 'Kennung', 'Id'), { max: 50 }),
    /** Who did not get it now and gets it with the day's mail: by their wish, or because their mailbox was away. */
    later: list('Folgt mit der Tagespost', 'Follows with the day’s mail', labelled(z.string(), 'Person', 'Person'), {
      max: 50,
    }).optional(),
  });

export const NoticeRecord = z.strictObject({
  notices: list('Benachrichtigungen', 'Notices', notice(), { min: 1, max: 50 }),
});
export const FailedNoticeRecord = z.strictObject({
  keys: list('Benachrichtigungen', 'Notices', labelled(z.string(), 'Kennung der Benachrichtigung', 'Notice’s id'), {
    min: 1,
    max: 50,
  }),
  why: labelled(z.string().max(200), 'Ursache', 'Cause'),
  /** The mail had been taken and came back afterwards (RFC 3464). */
  bounced: labelled(z.boolean(), 'Nachträglich zurückgekommen', 'Came back afterwards').optional(),
});
/** `decision`: sequence number of the decision's event that the declaration was rendered from. */
export const DeclarationRecord = z.strictObject({
  file: documentFile('declaration', 'Erklärung', 'Declaration'),
  decision: count('Zeile der Entscheidung', 'Row of the decision', 1),
});
export const ReleaseRecord = z.strictObject({ key: labelled(z.string(), 'Kennung der Freigabe', 'Release’s id') });
/** T3: an election has passed; what was elected anew is confirmed or signed again. */
export const ElectionRecord = z.strictObject({ election: labelled(z.string().min(1).max(64), 'Wahl', 'Election') });
export const ErasureRecord = z.strictObject({ order: count('Zeile der Anordnung', 'Row of the order', 1) });
/** `proposal`: sequence number of the proposal that was consented to. */
export const DeletionRecord = z.strictObject({ proposal: count('Zeile des Vorschlags', 'Row of the proposal', 1) });
export const Replan = z.strictObject({});
