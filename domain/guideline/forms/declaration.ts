/** Forms of the joint declaration (S1–S3) and of the contract with an outside printer (L10). */
import { z } from 'zod';
import { SIGNED_AS } from '../choices/review.ts';
import { documentFile, documentIdField } from '../document-fields.ts';
import { choice, date, occurredOn, plainName, yes } from '../fields.ts';
import { mailingHelp as help } from '../help/mailing.ts';

/** S2: the signature binds exactly these bytes and the commitment to keep all the municipality's requirements. */
export const Signature = z.strictObject({
  document: documentIdField('Unterzeichnete Fassung', 'Signed version', help.signedVersion),
  commits: yes(
    'Alle Vorgaben, vor allem des Datenschutzes, werden eingehalten',
    'All requirements, data protection above all, are kept',
    help.commits,
  ),
  occurredOn: occurredOn(),
});

/** S1: for the municipality its leadership signs, or whom it has delegated. */
export const MunicipalSignature = Signature.extend({
  as: choice(SIGNED_AS, 'Unterzeichnet durch', 'Signed by').optional(),
});

/** L10: Art. 28 GDPR. */
export const ProcessingContract = z.strictObject({
  contractor: plainName('Auftragsverarbeiter', 'Processor', 200, help.contractor),
  contract: documentFile('contract', 'Vertrag', 'Contract', help.contract),
  until: date('Vertrag gilt bis', 'Contract in force until', help.contractUntil).optional(),
  deletionAgreed: yes(
    'Löschung der Adressdateien ist vereinbart',
    'Deletion of the address files is agreed',
    help.deletionAgreed,
  ),
  occurredOn: occurredOn(),
});
