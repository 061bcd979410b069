import type { Visitor } from './visitor.ts';

/** Id of a survey's field: the time of the visitor's first visit and five digits of the field. */
export function surveyFieldId(visitor: Visitor, field: number): string {
  return `${visitor.id.slice(1, 11)}${String(field).padStart(5, '0')}`;
}
