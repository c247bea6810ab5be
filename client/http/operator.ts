/** What the public pages name of whoever runs the installation; what is not set they say openly. */
import { z } from 'zod';
import type { Operator } from '../web/operator.ts';

const said = z.string().trim().min(1).max(500).optional();

export const operatorVariables = {
  /** The public body that runs the installation, as it stands in the imprint. */
  HANDSCHLAG_OPERATOR_NAME: said,
  HANDSCHLAG_OPERATOR_ADDRESS: said,
  /** Who represents it. */
  HANDSCHLAG_OPERATOR_REPRESENTATIVE: said,
  /** Also where people report barriers. */
  HANDSCHLAG_OPERATOR_EMAIL: z.email().optional(),
  HANDSCHLAG_OPERATOR_PHONE: said,
  /** How its data-protection officer is reached. */
  HANDSCHLAG_DATA_PROTECTION_CONTACT: said,
  /** The Land's authority for data protection. */
  HANDSCHLAG_SUPERVISORY_AUTHORITY: said,
  /** The Land's body for accessible information technology. */
  HANDSCHLAG_ENFORCEMENT_BODY: said,
};

type Variables = { readonly [N in keyof typeof operatorVariables]?: string | undefined };

export const operatorOf = (config: Variables): Operator => ({
  name: config.HANDSCHLAG_OPERATOR_NAME,
  address: config.HANDSCHLAG_OPERATOR_ADDRESS,
  representative: config.HANDSCHLAG_OPERATOR_REPRESENTATIVE,
  email: config.HANDSCHLAG_OPERATOR_EMAIL,
  phone: config.HANDSCHLAG_OPERATOR_PHONE,
  dataProtection: config.HANDSCHLAG_DATA_PROTECTION_CONTACT,
  supervisoryAuthority: config.HANDSCHLAG_SUPERVISORY_AUTHORITY,
  enforcementBody: config.HANDSCHLAG_ENFORCEMENT_BODY,
});
