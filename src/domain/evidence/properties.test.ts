import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldState, valueAt } from './field-state.ts';
import { readEvidence } from './read-evidence.ts';
import type { Resource } from './types.ts';

const ROOT = new URL('../../testing/fixtures/kubectl/', import.meta.url);
const TEXTS = ['1.20', '1.27', '1.31', '1.33'].flatMap((version) => readdirSync(new URL(`${version}/`, ROOT)).map((file) => readFileSync(new URL(`${version}/${file}`, ROOT), 'utf8')));
const fixture = fc.constantFrom(...TEXTS);

/** Printed in another form than the API has, or worked out from what was printed. */
const DERIVED = /\/(?:marker|path|scheme|startTime|startedAt|finishedAt|lastHeartbeatTime|lastTransitionTime|creationTimestamp|state|controller)$/;

function expectFromText(resource: Resource, text: string): void {
  for (const pointer of resource.lines.keys()) {
    const value = valueAt(resource.object, pointer);
    if ((typeof value !== 'string' && typeof value !== 'number') || DERIVED.test(pointer)) continue;
    for (const part of String(value).split('\n')) expect(text, pointer).toContain(part);
  }
}

describe('a recorded output', () => {
  it('cut at any line gives nothing that did not stand in it, and proves nothing absent below the cut', () => {
    fc.assert(
      fc.property(fixture, fc.nat(), (text, cut) => {
        const lines = text.split('\n');
        const kept = lines.slice(0, cut % (lines.length + 1)).join('\n');
        const whole = readEvidence([{ name: 'x', text }]).resources;
        for (const [index, resource] of readEvidence([{ name: 'x', text: kept }]).resources.entries()) {
          expectFromText(resource, kept);
          const full = whole[index]!;
          expect(resource.kind).toBe(full.kind);
          for (const pointer of full.lines.keys()) {
            if (fieldState(full, pointer) === 'present') expect(fieldState(resource, pointer), `${pointer} after line ${kept.split('\n').length}`).not.toBe('absent');
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('without its head proves nothing absent above the cut', () => {
    fc.assert(
      fc.property(fixture, fc.nat(), (text, cut) => {
        const lines = text.split('\n');
        const kept = lines.slice(cut % lines.length).join('\n');
        const whole = readEvidence([{ name: 'x', text }]).resources;
        const read = readEvidence([{ name: 'x', text: kept }]).resources;
        for (const resource of read) expectFromText(resource, kept);
        const full = whole[0];
        const part = read[0];
        if (whole.length !== 1 || !full || part?.kind !== full.kind) return;
        for (const pointer of full.lines.keys()) {
          if (/\/\d+(?:\/|$)/.test(pointer) || fieldState(full, pointer) !== 'present') continue;
          expect(fieldState(part, pointer), pointer).not.toBe('absent');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('mangled in any way is read without an exception', () => {
    const mangle = fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'swap', 'join', 'indent', 'dedent', 'double', 'other')), { maxLength: 12 });
    fc.assert(
      fc.property(fixture, fixture, mangle, (text, other, steps) => {
        const lines = text.split('\n');
        for (const [at, step] of steps) {
          const index = at % Math.max(1, lines.length);
          const line = lines[index] ?? '';
          if (step === 'drop') lines.splice(index, 1);
          else if (step === 'swap') lines.splice(index, 2, lines[index + 1] ?? '', line);
          else if (step === 'join') lines.splice(index, 2, line + (lines[index + 1] ?? ''));
          else if (step === 'indent') lines[index] = `   ${line}`;
          else if (step === 'dedent') lines[index] = line.trimStart();
          else if (step === 'double') lines.splice(index, 0, line, '');
          else lines.splice(index, 0, ...other.split('\n').slice(at % 7, (at % 7) + 5));
        }
        const mangled = lines.join('\n');
        for (const resource of readEvidence([{ name: 'x', text: mangled }]).resources) {
          expect(resource.startLine).toBeLessThanOrEqual(resource.endLine);
          for (const line of resource.lines.values()) expect(line).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

it('any text at all is read without an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('Name: x', 'Namespace: y', 'Events:', 'apiVersion: v1', 'kind: Service', '---', '{"a":', '[', 'NAME   READY   STATUS   RESTARTS', '- a: [', 'a: *b', '  '))), (lines) => {
      expect(readEvidence([{ name: 'x', text: lines.join('\n') }]).inputs).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
});
