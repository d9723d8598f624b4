export const ROOT: string;
export function toolPath(name: string): string;
