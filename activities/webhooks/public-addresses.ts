/**
 * Which addresses a webhook may reach: those of the public internet, and what operators name. Without it, whoever may subscribe
 * could have Handschlag call services that listen inside the administration alone.
 */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks besides the public ones, as `10.1.0.0/16`. */
export type Networks = readonly string[];

export class NotPublicError extends Error {
  readonly code = 'NOT_PUBLIC';
  constructor() {
    super('the receiver has an address that no webhook may reach');
    this.name = 'NotPublicError';
  }
}

/** RFC 6890 and its like: nobody on the internet answers from there. */
const NOT_PUBLIC_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Everything public lies in here; within it, tunnels that lead to IPv4 addresses, and the one for documentation. */
const PUBLIC_V6 = ['2000::/3'];
const NOT_PUBLIC_V6 = ['2001::/32', '2001:db8::/32', '2002::/16'];

export function reachable(networks: Networks): (address: string) => boolean {
  const [notPublic, publicV6, notPublicV6, named] = [NOT_PUBLIC_V4, PUBLIC_V6, NOT_PUBLIC_V6, networks].map(listOf);
  return (address) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (named?.check(address, family)) return true;
    return family === 'ipv4'
      ? !notPublic?.check(address)
      : Boolean(publicV6?.check(address, family)) && !notPublicV6?.check(address, family);
  };
}

/** Resolves as the system does, at the moment of the call; a name that leads to one forbidden address leads nowhere. */
export const guardedLookup =
  (mayReach: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [], 0);
      if (!addresses.every(({ address }) => mayReach(address))) return done(new NotPublicError(), [], 0);
      const [first] = addresses;
      return options.all ? done(null, addresses) : done(null, first?.address ?? '', first?.family ?? 4);
    });
  };

export const isNetwork = (text: string): boolean => {
  const [address = '', bits = ''] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= longest;
};

function listOf(networks: Networks): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
