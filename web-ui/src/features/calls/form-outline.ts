import { formOf, type FormSection, type FormText, type Question } from '../applications';

export type Outline = { sections: FormSection[]; questions: number; papers: AskedPaper[]; isRequired: (name: string) => boolean; longest: (name: string) => number | null };
export type AskedPaper = { question: Question; required: boolean; most: number | null; formats: string[] };

/** What a form asks of whom has not begun: sections and questions, and of those the papers. */
export function outlineOf(text: FormText): Outline {
  const { schema, sections } = formOf(text);
  const questions = sections.flatMap((section) => section.questions);
  const isRequired = (name: string) => schema.required?.includes(name) ?? false;
  return {
    sections,
    questions: questions.filter((question) => question.widget !== 'files').length,
    papers: questions
      .filter((question) => question.widget === 'files')
      .map((question) => ({ question, required: isRequired(question.name), most: schema.properties?.[question.name]?.maxItems ?? null, formats: formatsOf(question.accept ?? []) })),
    isRequired,
    longest: (name) => schema.properties?.[name]?.maxLength ?? null,
  };
}

const OFFICE: [RegExp, string][] = [
  [/wordprocessingml|msword/, 'Word'],
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/presentationml|ms-powerpoint/, 'PowerPoint'],
];

/** Media types as people call them, each once; pictures are told apart from the rest by the word 'image'. */
export function formatsOf(accept: string[]): string[] {
  const names = accept.map((type) => {
    if (type.startsWith('image/')) return 'image';
    return OFFICE.find(([pattern]) => pattern.test(type))?.[1] ?? (type.split('/').at(-1) ?? type).toUpperCase();
  });
  return [...new Set(names)];
}
