/**
 * Puts a generated table into a page, between its two marks `<!-- name -->` and `<!-- /name -->`; throws an error where
 * the page has no such marks.
 */
export function fillTable(page, name, table) {
  const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`);
  if (!place.test(page)) throw new Error(`The page has no place for the table “${name}”.`);
  return page.replace(place, (_, open, close) => `${open}\n${table}\n${close}`);
}
