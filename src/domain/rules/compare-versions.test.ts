import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare-versions.ts';

describe('compareVersions', () => {
  it.each([
    ['v1.9.3.59-ge3bc999-aliyun', 'v1.9.3.276-g372aa98-aliyun'],
    ['v1.9.3.376-gd6ea8b2-aliyun', 'v2.1.0'],
    ['v1.22.5-tke.9', 'v1.22.5-tke.13'],
    ['v1.22.5', 'v1.22.5-tke.13'],
    ['1.9', '1.10'],
    ['v1.30.0-rc.1', 'v1.30.0'],
    ['v1.30.0-alpha.2', 'v1.30.0-beta.1'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it('takes different builds of one version as equal', () => {
    expect(compareVersions('v1.9.3.276-g372aa98-aliyun', 'v1.9.3.276-gabcdef0-aliyun')).toBe(0);
    expect(compareVersions('v2.1.0', '2.1.0')).toBe(0);
  });

  it.each(['latest', '', 'v', 'sha256:abc', 'xxx.xxx'])('does not order %j', (text) => {
    expect(compareVersions(text, 'v1.0.0')).toBeUndefined();
  });
});
