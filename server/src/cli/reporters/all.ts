// All reports but that for people, which needs no loading. This is a bundle of its own: see `load.ts`.
import { reportCheckstyle } from './checkstyle.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportHtml } from './html.ts';
import type { Format } from './index.ts';
import { reportJson } from './json.ts';
import { reportJsonl } from './jsonl.ts';
import { reportJunit } from './junit.ts';
import { reportMarkdown } from './markdown.ts';
import { reportRdjson } from './rdjson.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';
import { reportSarif } from './sarif.ts';

export const reporters: Record<Exclude<Format, 'pretty'>, (options: ReportOptions) => CheckReport> = {
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  gitlab: reportGitlab,
  junit: reportJunit,
  checkstyle: reportCheckstyle,
  rdjson: reportRdjson,
  html: reportHtml,
  markdown: reportMarkdown,
  jsonl: reportJsonl,
};
