/**
 * Style sheet, script and fonts: read once, compressed once, under an address that names their content, so that a browser asks for
 * them once. Nothing of a page comes from another host.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Hono } from 'hono';
import { sha256HexOfBytes } from '../../storage/sealing/sha256.ts';
import type { WebEnv } from './web-env.ts';

interface Asset {
  readonly address: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped?: Uint8Array<ArrayBuffer>;
  readonly brotlied?: Uint8Array<ArrayBuffer>;
}

export interface Assets {
  readonly addresses: { readonly style: string; readonly script: string; readonly icon: string };
  readonly all: readonly Asset[];
}

/** Regular, medium and bold text; KERN brings twenty-nine more that no page uses. */
const FONTS = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const;
const OWN = fileURLToPath(new URL('./assets', import.meta.url));

export async function loadAssets(): Promise<Assets> {
  const kern = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.min.css'));
  const fonts = await Promise.all(
    Object.entries(FONTS).map(async ([weight, name]) => {
      const bytes = await readFile(join(kern, 'fonts/fira-sans', `FiraSans-${name}.woff2`));
      return { weight, asset: fontAsset(name, bytes) };
    }),
  );
  const faces = fonts.map(
    ({ weight, asset: { address } }) =>
      `@font-face{font-family:"Fira Sans";src:url("${address}") format("woff2");font-weight:${weight};font-display:swap}`,
  );
  const own = await Promise.all(
    ['handschlag.css', 'public.css', 'forced-colours.css'].map((name) => text(join(OWN, name))),
  );
  const styles = [faces.join(''), await text(join(kern, 'kern.min.css')), ...own];
  const style = await compressed('style.css', 'text/css; charset=utf-8', styles.join('\n'));
  const script = await compressed(
    'handschlag.js',
    'text/javascript; charset=utf-8',
    await text(join(OWN, 'handschlag.js')),
  );
  const icon = await compressed('icon.svg', 'image/svg+xml', await text(join(OWN, 'icon.svg')));
  return {
    addresses: { style: style.address, script: script.address, icon: icon.address },
    all: [style, script, icon, ...fonts.map(({ asset }) => asset)],
  };
}

export function assetRoutes(app: Hono<WebEnv>, { all }: Assets): void {
  for (const asset of all)
    app.get(asset.address, (c) => {
      const [encoding, bytes] = encodingFor(asset, c.req.header('accept-encoding') ?? '');
      return c.body(bytes, 200, {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      });
    });
}

function encodingFor(
  { bytes, gzipped, brotlied }: Asset,
  accepted: string,
): readonly [encoding: 'br' | 'gzip' | undefined, bytes: Uint8Array<ArrayBuffer>] {
  if (brotlied && /\bbr\b/.test(accepted)) return ['br', brotlied];
  if (gzipped && /\bgzip\b/.test(accepted)) return ['gzip', gzipped];
  return [undefined, bytes];
}

const text = (file: string): Promise<string> => readFile(file, 'utf8');

const addressOf = (name: string, bytes: Uint8Array): string =>
  `/assets/${sha256HexOfBytes(bytes).slice(0, 12)}/${name}`;

const fontAsset = (name: string, file: Buffer): Asset => {
  const bytes = new Uint8Array(file);
  return { address: addressOf(`fira-sans-${name.toLowerCase()}.woff2`, bytes), type: 'font/woff2', bytes };
};

async function compressed(name: string, type: string, content: string): Promise<Asset> {
  const bytes = new TextEncoder().encode(content);
  const [gzipped, brotlied] = await Promise.all([promisify(gzip)(bytes), promisify(brotliCompress)(bytes)]);
  return {
    address: addressOf(name, bytes),
    type,
    bytes,
    gzipped: new Uint8Array(gzipped),
    brotlied: new Uint8Array(brotlied),
  };
}
