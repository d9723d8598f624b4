// The peer of a page that reads YAML: CodeMirror with its YAML mode, and a lint that names what the `yaml` library finds.
import { yaml } from '@codemirror/lang-yaml';
import { lintGutter, linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { LineCounter, parseAllDocuments } from 'yaml';

function lint(view) {
  const counter = new LineCounter();
  const documents = parseAllDocuments(view.state.doc.toString(), { lineCounter: counter, uniqueKeys: true });
  return documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ pos: [from, to], message }) => ({ from, to, severity: 'error', message })));
}

// As a page sets it up, but for the pause of 750 ms before a lint: it would hide what the work costs.
const extensions = [lineNumbers(), yaml(), linter(lint, { delay: 0 }), lintGutter(), EditorView.theme({ '&': { height: '400px' }, '.cm-scroller': { overflow: 'auto' } })];
export const editor = new EditorView({ parent: document.body, state: EditorState.create({ doc: '', extensions }) });
