// The page: an editor, what is said of its text, and the choice of standard and template. Nothing here reaches a network.
import faulty from '../../examples/many-faults.md';
import { startEngine } from './asker.ts';
import { createEditor, goTo, makeFix, replaceText, show } from './editor.ts';
import { byId, element } from './elements.ts';
import type { Choice, ShownProblem } from './protocol.ts';

const ask = startEngine();
const [standard, template] = [byId<HTMLSelectElement>('standard'), byId<HTMLSelectElement>('template')];
const [state, list, offer] = [byId('state'), byId('problems'), byId('offer')];
const view = createEditor(byId('editor'), ask, {
  changed: () => void checkSoon(),
  pasted: () => void offerStructure(),
});

/** How long to wait after a letter, in milliseconds. */
const delay = 120;
let waiting: ReturnType<typeof setTimeout> | undefined;

function checkSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void check(), delay);
}

async function check(): Promise<void> {
  const text = view.state.doc.toString();
  const found = await ask('check', { text, standard: standard.value, template: template.value });
  // An answer about an older text is of no use; the newer one is on its way.
  if (view.state.doc.toString() !== text) return;
  show(view, found.problems, found.terms);
  state.textContent = `${found.standard} · ${found.template} · ${told(found.problems, text)}`;
  list.replaceChildren(...found.problems.map(itemOf));
}

function told(problems: readonly ShownProblem[], text: string): string {
  if (!text.trim()) return 'nothing written yet';
  const count = (severity: string, name: string) => {
    const all = problems.filter((problem) => problem.severity === severity).length;
    return all > 0 ? [`${all} ${name}${all > 1 ? 's' : ''}`] : [];
  };
  const counts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('information', 'note')];
  return counts.join(', ') || 'no problems';
}

/** A problem in the list beside the text: a click shows its place and the fixes, a click on one of those makes it. */
function itemOf(problem: ShownProblem): HTMLElement {
  const item = element('li', problem.severity);
  const details = document.createElement('details');
  const summary = element('summary', 'message', problem.message);
  summary.onclick = () => goTo(view, problem);
  const fixes = problem.fixes.map((fix) => {
    const button = element('button', 'fix', fix.title);
    button.onclick = () => makeFix(view, fix);
    return button;
  });
  details.append(summary, ...fixes, element('span', 'rule', problem.rule));
  item.append(details);
  return item;
}

async function offerStructure(): Promise<void> {
  const { isWorthIt } = await ask('structure', { text: view.state.doc.toString(), template: template.value });
  offer.hidden = !isWorthIt;
}

async function structure(): Promise<void> {
  offer.hidden = true;
  const { text } = await ask('structure', { text: view.state.doc.toString(), template: template.value });
  replaceText(view, text);
  view.focus();
}

const fill = (select: HTMLSelectElement, choices: readonly Choice[]): void =>
  select.replaceChildren(...choices.map(({ id, name }) => new Option(name, id)));

byId('structure').onclick = () => void structure();
byId('accept').onclick = () => void structure();
byId('decline').onclick = () => {
  offer.hidden = true;
};
byId('example').onclick = () => replaceText(view, faulty);
byId('clear').onclick = () => {
  replaceText(view, '');
  view.focus();
};
for (const select of [standard, template]) select.onchange = () => void check();

const { standards, templates } = await ask('choices', {});
fill(standard, standards);
fill(template, templates);
replaceText(view, faulty);
