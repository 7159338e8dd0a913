// Checks the briefings of a commit before it is made, and makes the safe fixes first.
export default {
  '*.{md,markdown}': ['brieflint fix', 'brieflint check'],
};
