/** Words that the names of bodies have. */
export const organisation =
  /\b(?:agency|analytics|association|board|bureau|cell|cent(?:er|re)|committee|company|council|department|desk|directorate|division|foundation|group|inc|institute|institution|lab|laboratory|ltd|network|observatory|office|research|section|service|society|team|unit|university|watch)\b/i;
