/** How much is due to be erased, for the first page: looked up once a day, and again after something was erased. */
export class DueWatch {
  #day = '';
  #count: Promise<number> = Promise.resolve(0);

  /**
   * @param day ISO date of today
   * @param look counts what is due
   */
  today(day: string, look: () => Promise<number>): Promise<number> {
    if (day !== this.#day) {
      this.#day = day;
      this.#count = look();
      this.#count.catch(() => this.forget());
    }
    return this.#count;
  }

  /** What was counted is not so any more. */
  forget(): void {
    this.#day = '';
  }
}
