// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createReader } from '#domain/engine/reader.ts';
import { readChange } from '#domain/fix/read-change.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { StoresContext } from '#store/use-stores.ts';
import { LangContext } from '#i18n/use-words.ts';
import { FixChange } from './fix-change.tsx';

const KEY = 'example.com/made-once';

vi.mock('#platform/use-annotations.ts', () => ({
  useAnnotations: () => ({ sources: {}, annotations: { once: { id: 'once', key: 'example.com/made-once', immutable: { note: 'Delete it and make it anew.' } } } }),
}));

vi.mock('#platform/use-address.ts', () => ({ useHrefOfPage: () => (address: string) => `#${address}` }));

const reader = createReader({ library: { rules: [], events: [] }, conditions: {} });
const engine = {
  warmUp: () => undefined,
  read: (inputs: Parameters<typeof reader.read>[0]) => Promise.resolve(reader.read(inputs)),
  choose: (subject: string) => Promise.resolve(reader.choose(subject)),
  judgeAs: () => Promise.resolve(reader.judgeAs(null)),
  cancel: () => undefined,
};

async function show(command: string, text: string) {
  const change = readChange(command);
  if (!change) throw new Error('the command changes nothing');
  const evidence = createEvidenceStore(engine);
  await evidence.getState().setInputs([{ name: 'paste', text }]);
  const preferences = createPreferencesStore({ get: () => null, set: () => undefined, remove: () => undefined });
  return render(
    <StoresContext value={{ evidence, preferences }}>
      <LangContext value="en"><FixChange command={command} change={change} /></LangContext>
    </StoresContext>,
  );
}

const YAML = `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  type: LoadBalancer\n  ports:\n  - port: 80\n`;
const LIST = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata:\n    name: web\n    namespace: shop\n  spec:\n    type: ClusterIP # inside\n    ports:\n    - port: 80\n`;
const DESCRIBE = 'Name:              web\nNamespace:         shop\nLabels:            <none>\nAnnotations:       <none>\nSelector:          app=web\nType:              ClusterIP\nIP:                10.0.0.1\nPort:              <unset>  80/TCP\nTargetPort:        80/TCP\nEndpoints:         <none>\nSession Affinity:  None\nEvents:            <none>\n';
const JSON_SERVICE = (name: string) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop' }, spec: { type: 'ClusterIP', ports: [{ port: 80 }] } });
const CLASS = 'patch svc web --type=merge -p \'{"spec":{"loadBalancerClass":"x"}}\'';
const PATCH = 'kubectl -n shop patch svc web --type=merge -p \'{"spec":{"type":"NodePort"}}\'';

describe('a fix', () => {
  // The YAML library comes on its own; in a test it is there from the start.
  beforeAll(async () => void (await import('#domain/fix/edit-manifest.ts')));
  afterEach(cleanup);

  it("shows the changed lines of the reader's own YAML, then the command as a dry run and as it is", async () => {
    await show(PATCH, LIST);
    const diff = await screen.findByLabelText(/only these lines of your YAML change/);
    expect(diff.textContent).toContain('-   type: ClusterIP # inside\n+   type: NodePort # inside');
    expect(screen.getAllByText(/^kubectl -n shop patch/).map((command) => command.textContent)).toEqual([`${PATCH} --dry-run=server`, PATCH]);
    expect(screen.queryByText(/delete/)).toBeNull();
  });

  it('is the command alone for an object that only a describe shows, or of another name', async () => {
    const { unmount } = await show(PATCH, DESCRIBE);
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.getAllByText(/^kubectl -n shop patch/)).toHaveLength(2);
    unmount();
    await show(PATCH.replace('svc web', 'svc other'), YAML);
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('is a diff of JSON for an object that was pasted as JSON', async () => {
    await show(PATCH, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [JSON_SERVICE('other'), JSON_SERVICE('web')] }, null, 4));
    const diff = await screen.findByLabelText(/only these lines of your JSON change/);
    expect(diff.textContent).toContain('-         "type": "ClusterIP",\n+         "type": "NodePort",');
    expect(screen.getByRole('button', { name: /Copy the corrected JSON/ })).toBeTruthy();
  });

  it('says where an annotation would not count, and deletes nothing for it', async () => {
    await show(`kubectl -n shop annotate svc web ${KEY}=b --overwrite`, YAML);
    expect(screen.getByText(/Read only when the load balancer is created/)).toBeTruthy();
    expect(screen.getByRole('link', { name: KEY })).toBeTruthy();
    expect(screen.queryByText(/delete/i)).toBeNull();
  });

  it('leads to deleting and creating anew for a field that the API server keeps', async () => {
    await show(`kubectl -n shop ${CLASS}`, YAML);
    expect(screen.getByText(/the API server refuses/)).toBeTruthy();
    expect(screen.getByText(/kubectl -n shop delete service web/)).toBeTruthy();
  });

  it('gives no command that deletes where the namespace is not known', async () => {
    await show(`kubectl -n <namespace> ${CLASS}`, YAML.replace('  namespace: shop\n', ''));
    expect(screen.getByText(/the API server refuses/)).toBeTruthy();
    expect(screen.queryByText(/kubectl.* delete/)).toBeNull();
  });
});
