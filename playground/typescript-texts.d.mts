type Texts = Promise<Record<string, string>>;

export function libs(): Texts;
export function react(): Texts;
export function messages(language: string): Texts;
export function textPackages(): string[];
