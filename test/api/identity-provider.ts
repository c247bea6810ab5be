/** An OpenID Connect provider of a suite's own: https on loopback, with the discovery document, its keys, and tokens to order. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { makeCertificate } from '../mail-servers/certificate.ts';

export interface IdentityProvider {
  readonly issuer: string;
  /** What others must trust to reach it. */
  readonly caFile: string;
  token(subject: string, claims?: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

/** `folder`: for its certificate. */
export async function startIdentityProvider(folder: string): Promise<IdentityProvider> {
  const { cert, key, certFile } = makeCertificate(folder);
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }];
  const server = createServer({ cert, key }, ({ url }, response) => {
    const answer = url === '/keys' ? { keys } : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    caFile: certFile,
    token: (subject, claims = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience('handschlag')
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(privateKey),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
