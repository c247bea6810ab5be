/** The embedded provider keeps nothing beyond its process: its tokens are self-contained and short-lived. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

export function memoryAdapter(): Adapter {
  const kept = new Map<string, AdapterPayload>();
  const by = (match: (payload: AdapterPayload) => boolean) => async () => [...kept.values()].find(match);
  return {
    async upsert(id, payload) {
      kept.set(id, payload);
    },
    async find(id) {
      return kept.get(id);
    },
    findByUid: (uid) => by((payload) => payload.uid === uid)(),
    findByUserCode: (code) => by((payload) => payload.userCode === code)(),
    async consume(id) {
      const payload = kept.get(id);
      if (payload) kept.set(id, { ...payload, consumed: Math.floor(Date.now() / 1000) });
    },
    async destroy(id) {
      kept.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
    },
  };
}
