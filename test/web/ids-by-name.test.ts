/** Ids that are made from names: never another's, and the same again for the same. */
import { withIds } from '../../client/web/forms/ids-by-name.ts';

const BAUEN = { id: 'bauen', name: 'Bauen' };

test.each([
  ['what has an id keeps it, whatever it is called', [{ id: 'bauen', name: 'Planen' }], ['bauen']],
  ['the same name is the same again', [{ name: ' Bauen ' }], ['bauen']],
  ['two of one name are two', [{ name: 'Kultur' }, { name: 'Kultur' }], ['kultur', 'kultur-2']],
  ['an id that something still goes by is given to nobody', [{ name: 'Sport' }], ['sport-2']],
  ['what left its id behind leaves it to nobody else', [{ name: 'Bauen!' }], ['bauen-2']],
  [
    'umlauts are written out, accents left out',
    [{ name: 'Ältestenrat Große Café-Öfen' }],
    ['aeltestenrat-grosse-cafe-oefen'],
  ],
  ['no id is longer than ids may be', [{ name: 'x'.repeat(200) }], ['x'.repeat(60)]],
])('%s', (_rule, entries, ids) => {
  expect(withIds(entries, [BAUEN], ['sport'])).toEqual(entries.map((entry, index) => ({ ...entry, id: ids[index] })));
});
