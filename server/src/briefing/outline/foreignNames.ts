// What papers in other languages call their summary and their forecast. A thesis has such sections too, so they are read in a
// paper that is known as a briefing, and are no evidence of one.
import type { TemplateSection } from '../../templates/template.ts';

type Role = 'summary' | 'forecast';

/** Names in lower case, by language; `test/engine/forecasts.test.ts` reads each. */
export const foreignNames: readonly {
  readonly language: string;
  readonly [role: string]: readonly string[] | string;
}[] = [
  {
    language: 'German',
    summary: ['zusammenfassung', 'kurzfassung', 'kernaussagen', 'das wichtigste in kürze', 'auf einen blick'],
    forecast: ['ausblick', 'prognose', 'prognosen', 'vorausschau', 'szenarien'],
  },
  {
    language: 'French',
    summary: [
      'résumé',
      'résumé exécutif',
      'synthèse',
      'note de synthèse',
      'points clés',
      'en bref',
      'principaux constats',
    ],
    forecast: ['perspectives', 'prévisions', 'pronostic', 'scénarios', 'prospective'],
  },
  {
    language: 'Spanish',
    summary: ['resumen', 'resumen ejecutivo', 'síntesis', 'puntos clave', 'hallazgos clave', 'juicios clave'],
    forecast: ['perspectivas', 'pronóstico', 'pronósticos', 'proyecciones', 'previsiones', 'prospectiva', 'escenarios'],
  },
  {
    language: 'Italian',
    summary: ['sintesi', 'sintesi esecutiva', 'sommario', 'riassunto', 'punti chiave'],
    forecast: ['prospettive', 'previsioni', 'scenari', 'proiezioni'],
  },
  {
    language: 'Portuguese',
    summary: ['resumo', 'resumo executivo', 'sumário executivo', 'síntese', 'pontos-chave', 'principais conclusões'],
    forecast: ['perspectivas', 'previsões', 'cenários', 'projeções', 'prognóstico'],
  },
  {
    language: 'Dutch',
    summary: ['samenvatting', 'kernpunten', 'in het kort'],
    forecast: ['vooruitzichten', 'vooruitblik', 'verwachtingen', 'prognose', 'scenario’s'],
  },
  {
    language: 'Polish',
    summary: ['streszczenie', 'podsumowanie', 'najważniejsze wnioski'],
    forecast: ['prognoza', 'prognozy', 'perspektywy', 'scenariusze'],
  },
  {
    language: 'Swedish, Danish and Norwegian',
    summary: ['sammanfattning', 'sammendrag', 'sammenfatning', 'resumé', 'i korthet'],
    forecast: ['utsikter', 'prognos', 'prognose', 'fremtidsutsikter', 'framtidsutsikter', 'scenarier'],
  },
  {
    language: 'Russian and Ukrainian',
    summary: ['резюме', 'краткое содержание', 'основные выводы', 'стислий виклад', 'основні висновки'],
    forecast: ['прогноз', 'прогнозы', 'прогнози', 'перспективы', 'перспективи', 'сценарии', 'сценарії'],
  },
  {
    language: 'Chinese, Japanese and Korean',
    summary: ['摘要', '执行摘要', '概要', '要約', '要旨', '요약', '핵심 요약'],
    forecast: ['展望', '预测', '前景', '前景展望', '見通し', '予測', '전망', '예측', '향후 전망'],
  },
];

const and = /\s+(?:y|e|et|und|en|och|og|i|и|та)\s+|\s*[&/+、及和与]\s*/u;
/** What may stand behind a name: *Ausblick 2027*, *Perspectivas (6 meses)*, *Synthèse : …*. */
const behind = /\s*(?:\(.*\)|[:：].*|[–—-]\s.*|20\d\d(?:\s?[-–/]\s?\d{2,4})?)$/su;

const roles = new Map<string, Role>(
  foreignNames.flatMap((row) =>
    (['summary', 'forecast'] as const).flatMap((role) =>
      [...(row[role] ?? [])].map((name) => [plain(name), role] as const),
    ),
  ),
);

function plain(words: string): string {
  return words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** The first section of the template of the role that the words of a heading name in another language: *Proyecciones y escenarios*. */
export function foreignSection(words: string, sections: readonly TemplateSection[]): TemplateSection | undefined {
  const parts = plain(words).replace(behind, '').split(and);
  const [role, ...others] = new Set(parts.map((part) => roles.get(part)));
  return role && others.length === 0 ? sections.find((section) => section.role === role) : undefined;
}
