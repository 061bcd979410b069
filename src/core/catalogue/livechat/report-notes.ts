/** What holds for all reports, whatever they count. */
export const reportNotes: readonly string[] = [
  'Most reports answer buckets: HH:MM for hours, YYYY-MM-DD for days, YYYY-MM for months. Monthly buckets can also have begin and end, the days that are covered. Rankings are lists.',
  'No scope is documented for any of them; reports_read belongs to versions 3 of the Reports API.',
  'Nothing is split by tag: tag[] only filters.',
  'No report tells percentages; nearest to that is the score from 0 to 1 of the two rankings.',
  'Units are counts, seconds and decimal hours; each field says which.',
  'timezone is taken by most reports, but not by the two rankings, Chatting time, the two response times of chats and Simultaneous chats.',
];
