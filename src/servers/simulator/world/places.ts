/** A country customers come from, with what makes its visitors believable. */
export interface Place {
  /** Country in English. */
  readonly country: string;
  /** Two-letter country code. */
  readonly code: string;
  /** tz database name. */
  readonly timezone: string;
  /** Share of the visitors, relative to the other places. */
  readonly weight: number;
  /** Cities in the local language, each with its region. */
  readonly cities: readonly (readonly [city: string, region: string])[];
  /** Given names found there. */
  readonly firstNames: readonly string[];
  /** Family names found there. */
  readonly lastNames: readonly string[];
}

/** Where Harbor Pine sells. */
export const places: readonly Place[] = [
  {
    country: 'Poland',
    code: 'PL',
    timezone: 'Europe/Warsaw',
    weight: 34,
    cities: [
      ['Gdynia', 'Pomerania'],
      ['Gdańsk', 'Pomerania'],
      ['Warszawa', 'Masovia'],
      ['Kraków', 'Lesser Poland'],
      ['Wrocław', 'Lower Silesia'],
    ],
    firstNames: ['Anna', 'Piotr', 'Zofia', 'Marek', 'Kasia', 'Jakub', 'Ewa', 'Łukasz'],
    lastNames: ['Nowak', 'Wójcik', 'Mazur', 'Lis', 'Kubiak', 'Sikora', 'Wrona'],
  },
  {
    country: 'Germany',
    code: 'DE',
    timezone: 'Europe/Berlin',
    weight: 20,
    cities: [
      ['Hamburg', 'Hamburg'],
      ['München', 'Bayern'],
      ['Kiel', 'Schleswig-Holstein'],
      ['Köln', 'Nordrhein-Westfalen'],
    ],
    firstNames: ['Lena', 'Jonas', 'Miriam', 'Felix', 'Antje', 'Sven', 'Katrin'],
    lastNames: ['Hoffmann', 'Krüger', 'Lorenz', 'Groß', 'Petersen', 'Vogt'],
  },
  {
    country: 'Norway',
    code: 'NO',
    timezone: 'Europe/Oslo',
    weight: 9,
    cities: [
      ['Bergen', 'Hordaland'],
      ['Tromsø', 'Troms'],
      ['Oslo', ''],
    ],
    firstNames: ['Ingrid', 'Lars', 'Solveig', 'Eirik', 'Marit'],
    lastNames: ['Dahl', 'Solberg', 'Bakken', 'Nygård', 'Moen'],
  },
  {
    country: 'United Kingdom',
    code: 'GB',
    timezone: 'Europe/London',
    weight: 14,
    cities: [
      ['Bristol', 'England'],
      ['Glasgow', 'Scotland'],
      ['London', 'England'],
    ],
    firstNames: ['Hannah', 'Callum', 'Priya', 'George', 'Isla', 'Tom'],
    lastNames: ['Walker', 'Shah', 'Fraser', 'Bennett', 'Hughes'],
  },
  {
    country: 'United States',
    code: 'US',
    timezone: 'America/New_York',
    weight: 13,
    cities: [
      ['Portland', 'Maine'],
      ['Boston', 'Massachusetts'],
      ['Burlington', 'Vermont'],
    ],
    firstNames: ['Rachel', 'Marcus', 'Emily', 'Diego', 'Grace'],
    lastNames: ['Miller', 'Nguyen', 'Carter', 'Ramos', 'Fisher'],
  },
  {
    country: 'Canada',
    code: 'CA',
    timezone: 'America/Vancouver',
    weight: 6,
    cities: [
      ['Vancouver', 'British Columbia'],
      ['Victoria', 'British Columbia'],
    ],
    firstNames: ['Olivia', 'Noah', 'Mei', 'Liam'],
    lastNames: ['Tremblay', 'Chan', 'Wilson', 'Singh'],
  },
  {
    country: 'Japan',
    code: 'JP',
    timezone: 'Asia/Tokyo',
    weight: 4,
    cities: [
      ['札幌市', '北海道'],
      ['横浜市', '神奈川県'],
    ],
    firstNames: ['Yuki', 'Haruto', 'Aiko'],
    lastNames: ['Tanaka', 'Mori', 'Ishikawa'],
  },
];

/** Browsers in use in spring 2018. */
export const userAgents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/65.0.3325.181 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/65.0.3325.181 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:59.0) Gecko/20100101 Firefox/59.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_4) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.1 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 11_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.0 Mobile/15E148 Safari/604.1',
] as const;
