/** Where an exported briefing has bands: behind a term where it is first used, behind every one, or nowhere. */
export const bandPlaces = ['first', 'all', 'never'] as const;
export type BandPlaces = (typeof bandPlaces)[number];
