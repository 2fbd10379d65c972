/** Headings that only lists of households have. */
const householdHeading = /户主|^户号$|户籍人口|常住人口|人户分离/;

/**
 * Whether the headings are those of a list of residents by household. Such a list is not taken in, whatever register its
 * columns would fit (privacy rule 6): the people in it are no members and no volunteers.
 */
export function isPopulationList(headings: readonly string[]): boolean {
  return headings.some((heading) => householdHeading.test(heading.normalize('NFKC').replace(/\s/g, '')));
}
