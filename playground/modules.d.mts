export const MODULES: Record<string, { value: string; uses?: string[] }>;
