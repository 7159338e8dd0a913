/** The names of the styles of what is not the writer’s; import takes away whatever has one. */
export const ours = {
  heading: 'Brieflint Heading',
  text: 'Brieflint Text',
  marks: 'Brieflint Marks',
  run: 'Brieflint Added',
} as const;
