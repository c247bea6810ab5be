/** Forms of the joint declaration (S1–S3). */
import { z } from 'zod';
import { documentIdField, occurredOn, yes } from '../fields.ts';

/** S2: the signature binds exactly these bytes and the commitment to keep all the municipality's requirements. */
export const Signature = z.strictObject({
  document: documentIdField('Unterzeichnete Fassung', 'Signed version'),
  commits: yes(
    'Alle Vorgaben, vor allem des Datenschutzes, werden eingehalten',
    'All requirements, data protection above all, are kept',
  ),
  occurredOn: occurredOn(),
});
