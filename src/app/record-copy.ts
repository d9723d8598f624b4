import type { FlowBundle } from '#content/types.ts';
import { keepCommand } from '#domain/case/progress.ts';
import type { AnyNode } from '#domain/content-types.ts';
import { toPowerShell } from '#domain/fix/powershell.ts';
import { remedyCommands } from '#domain/report/compose/parts.ts';
import { fillCommand } from '#domain/rules/commands.ts';
import type { CaseStorage } from '#store/case-storage.ts';
import { casesStoreOf } from '#store/use-cases.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** Keeps a copied command in the case: as content writes it, without the reader's names. Other texts are no commands. */
export function recordCopy(storage: CaseStorage, bundle: FlowBundle, id: string, values: Values, text: string): void {
  const node = bundle.flow.nodes[id];
  const template = node && commandsOf(bundle, node, values).find((one) => isCopyOf(text, fillCommand(one, values).text));
  if (template !== undefined) casesStoreOf(storage).getState().change((one) => keepCommand(one, { flow: bundle.flow.id, node: id }, template, new Date().toISOString()));
}

/** A command is copied as it is shown, which may be for another shell. */
function isCopyOf(text: string, command: string): boolean {
  return text === command || text === toPowerShell(command);
}

function commandsOf({ remedies }: FlowBundle, node: AnyNode, values: Values): string[] {
  if (node.kind === 'handoff') return [];
  const probes = node.kind === 'question' ? node.probes : node.verify;
  const ofRemedies = node.kind === 'outcome' ? node.remedies.flatMap((id) => (remedies[id] ? remedyCommands(remedies[id], values) : [])) : [];
  return [...probes.flatMap((probe) => probe.command ?? []), ...ofRemedies];
}
