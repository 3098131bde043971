/** Programme of this page: the page says whose it is. */
export const programmeId = document.getElementById('desk')?.dataset['programme'] ?? '';
export const programmeName = document.getElementById('desk')?.dataset['name'] ?? '';
