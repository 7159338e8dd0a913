// node parseOnly.mjs FILE|FOLDER: parses Markdown with the parser that Brieflint uses, and does nothing with it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).freeze();
const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
for (const file of files) parser.parse(readFileSync(file, 'utf8'));
