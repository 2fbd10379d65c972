/** Years that are offered: this one and those before. */
const years = 10;

/** 年份 to choose from, after all of them, which is a blank value. */
export function yearChoices(): { value: string; label: string }[] {
  const thisYear = new Date().getFullYear();
  return [
    { value: '', label: '全部年份' },
    ...Array.from({ length: years }, (_, back) => ({
      value: String(thisYear - back),
      label: `${thisYear - back} 年`,
    })),
  ];
}
