import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { editJson } from './edit-json.ts';
import { ownJson } from './own-json.ts';

const SERVICE = `{
    "apiVersion": "v1",
    "kind": "Service",
    "metadata": {
        "annotations": {
            "example.com/a": "1"
        },
        "name": "web",
        "labels": {}
    },
    "spec": {
        "type": "LoadBalancer",
        "ports": [
            {
                "port": 80,
                "targetPort": "web"
            }
        ],
        "selector": {
            "app": "web",
            "tier": "front"
        }
    }
}`;

describe('editing the JSON of an object', () => {
  it('replaces a value in place', () => {
    expect(editJson(SERVICE, [{ pointer: '/spec/type', value: 'NodePort' }])).toBe(SERVICE.replace('"LoadBalancer"', '"NodePort"'));
    expect(editJson(SERVICE, [{ pointer: '/spec/ports/0/targetPort', value: 8080 }])).toBe(SERVICE.replace('"targetPort": "web"', '"targetPort": 8080'));
    expect(editJson(SERVICE, [{ pointer: '/spec/selector/app', value: 'web-v2' }])).toBe(SERVICE.replace('"app": "web"', '"app": "web-v2"'));
  });

  it('adds behind the last field of the map, laid out as the text is', () => {
    expect(editJson(SERVICE, [{ pointer: '/metadata/annotations/example.com~1b', value: 'x "y"' }])).toBe(SERVICE.replace('"1"\n', '"1",\n            "example.com/b": "x \\"y\\""\n'));
    expect(editJson(SERVICE, [{ pointer: '/metadata/labels/app', value: 'web' }])).toBe(SERVICE.replace('"labels": {}', '"labels": {\n            "app": "web"\n        }'));
    expect(editJson(SERVICE, [{ pointer: '/spec/healthCheck', value: { port: 1, paths: ['/'] } }])).toContain('\n        "healthCheck": {\n            "port": 1,\n            "paths": [\n                "/"\n            ]\n        }\n    }\n}');
  });

  it('removes a field, and a map with it that would be left empty', () => {
    expect(editJson(SERVICE, [{ pointer: '/spec/selector/tier' }])).toBe(SERVICE.replace(',\n            "tier": "front"', ''));
    expect(editJson(SERVICE, [{ pointer: '/spec/type' }])).toBe(SERVICE.replace('"type": "LoadBalancer",\n        ', ''));
    expect(editJson(SERVICE, [{ pointer: '/metadata/annotations/example.com~1a' }])).toBe(SERVICE.replace('"annotations": {\n            "example.com/a": "1"\n        },\n        ', ''));
    expect(editJson(SERVICE, [{ pointer: '/spec/sessionAffinity' }])).toBe(SERVICE);
  });

  it('keeps line ends of Windows, and leaves alone what is no JSON', () => {
    expect(editJson('{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}', [{ pointer: '/a/c', value: 2 }])).toBe('{\r\n  "a": {\r\n    "b": 1,\r\n    "c": 2\r\n  }\r\n}');
    expect(editJson("{a: 'b'}", [{ pointer: '/a', value: 'c' }])).toBeUndefined();
    expect(editJson('{"a": [', [{ pointer: '/a', value: 'c' }])).toBeUndefined();
    expect(editJson(SERVICE, [{ pointer: '/spec/ports/7/targetPort', value: 1 }])).toBeUndefined();
  });

  it('changes what was wanted and no line but those of the field', () => {
    const lines = SERVICE.split('\n');
    const anyEdit = fc.record({
      pointer: fc.constantFrom('/spec/type', '/spec/selector/app', '/metadata/annotations/example.com~1a', '/metadata/annotations/b', '/spec/ports/0/port', '/spec/sessionAffinity', '/metadata/name'),
      value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('on', '0x10', 'null', ' x ', '{', '"')),
    });
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const out = editJson(SERVICE, [edit]) ?? '';
        expect(JSON.parse(out)).toEqual(applyEdits(JSON.parse(SERVICE), [edit]));
        const kept = lines.filter((line) => out.split('\n').includes(line)).length;
        expect(kept).toBeGreaterThanOrEqual(lines.length - 1);
      }),
    );
  });
});

describe('the text of one JSON object', () => {
  const list = '{\n    "items": [\n        {\n            "kind": "A",\n            "x": "}{\\""\n        },\n        {\n            "kind": "B"\n        }\n    ],\n    "kind": "List"\n}\n';

  it('is a document of its own, also from a List', () => {
    expect(ownJson(list, 3, 6)).toBe('{\n    "kind": "A",\n    "x": "}{\\""\n}');
    expect(ownJson(list, 7, 12)).toBe('{\n    "kind": "B"\n}');
    expect(ownJson('{"kind":"A"}', 1, 1)).toBe('{"kind":"A"}');
  });

  it('is nothing where the line holds something else first, or the object does not end', () => {
    expect(ownJson(list, 4, 6)).toBeUndefined();
    expect(ownJson(list, 3, 5)).toBeUndefined();
  });
});
