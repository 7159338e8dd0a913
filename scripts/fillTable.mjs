/** Puts what a command made into a page, between its two marks `<!-- name -->` and `<!-- /name -->`. */
export const fillTable = (page, name, table) =>
  page.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`),
    (_, open, close) => `${open}\n${table}\n${close}`,
  );
