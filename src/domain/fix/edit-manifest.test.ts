import { describe, expect, it } from 'vitest';
import { editManifest } from './edit-manifest.ts';

const change = { kind: 'Service', name: 'web', edits: [{ pointer: '/spec/type', value: 'NodePort' }] };

describe('editing the manifest of an object', () => {
  it('knows both ways to write it', () => {
    expect(editManifest('kind: Service\nmetadata:\n  name: web\nspec:\n  type: ClusterIP # inside\n', 'yaml', change)).toContain('  type: NodePort # inside\n');
    expect(editManifest('{"kind":"Service","metadata":{"name":"web"},"spec":{"type":"ClusterIP"}}', 'json', change)).toContain('"type":"NodePort"');
  });

  it('changes no other object, and no List', () => {
    for (const [text, format] of [
      ['kind: Service\nmetadata:\n  name: other\nspec:\n  type: ClusterIP\n', 'yaml'],
      ['kind: List\nitems: [{kind: Service, metadata: {name: web}, spec: {type: ClusterIP}}]\n', 'yaml'],
      ['kind: [\n', 'yaml'],
      ['{"kind":"List","items":[{"kind":"Service","metadata":{"name":"web"}}]}', 'json'],
      ['{"kind":', 'json'],
    ] as const) expect(editManifest(text, format, change)).toBeUndefined();
  });
});
