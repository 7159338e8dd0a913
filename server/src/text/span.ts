/** A stretch of a text: offsets in UTF-16 units from its beginning, the end exclusive. */
export type Span = { readonly start: number; readonly end: number };

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** A span with `by` added to both offsets. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
