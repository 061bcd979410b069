/** What a conversation is about, with the sentences people use for it; `{product}`, `{size}`, `{order}` get filled in. */
export interface Topic {
  /** Share of the conversations, relative to the other topics. */
  readonly weight: number;
  /** Group it is routed to. */
  readonly group: number;
  /** Tags agents put on it. */
  readonly tags: readonly string[];
  /** Subject lines of tickets. */
  readonly subjects: readonly string[];
  /** First sentences of the customer. */
  readonly questions: readonly string[];
  /** Pairs of what the agent asks and the customer answers. */
  readonly exchanges: readonly (readonly [agent: string, customer: string])[];
  /** Sentences with which the agent settles the matter. */
  readonly answers: readonly string[];
}

/** What people ask Harbor Pine. */
export const topics: readonly Topic[] = [
  {
    weight: 26,
    group: 2,
    tags: ['sizing', 'jackets'],
    subjects: ['Which size of the {product}?', '{product}: {size} or larger?'],
    questions: [
      'Hi, does the {product} run small?',
      'I am between two sizes of the {product}. Is {size} right over a sweater?',
      'Is there a rain jacket with longer sleeves than the {product}?',
      'How long is the back of the {product} in {size}?',
    ],
    exchanges: [
      ['Which size do you usually wear?', 'Mostly {size}, sometimes one up.'],
      ['May I ask for your chest measure in centimetres?', 'About 104.'],
      ['Will you wear it over a fleece?', 'Yes, in winter I do.'],
      ['Do you like it close or roomy?', 'Roomy, I cycle in it.'],
    ],
    answers: [
      'Then {size} is the one: the cut leaves room for one warm layer.',
      'Take one size up. Swapping is free within 60 days if I am wrong.',
      'The {product} in {size} measures 74 cm at the back, four more than the short cut.',
    ],
  },
  {
    weight: 22,
    group: 1,
    tags: ['delivery'],
    subjects: ['Where is order {order}?', 'Parcel {order} is late'],
    questions: [
      'Hello, when will order {order} arrive?',
      'The tracking page of {order} has not moved for three days.',
      'Can I still change the address of {order}?',
    ],
    exchanges: [
      ['Let me look it up. Is the postcode still the same?', 'Yes, nothing changed.'],
      ['Did the carrier leave a card?', 'No card, no message.'],
      ['Would a pick-up point suit you better?', 'Yes, the one at the station please.'],
    ],
    answers: [
      'It left our warehouse this morning and should be with you in two working days.',
      'I have asked the carrier to look for it and will write to you tomorrow at noon.',
      'Done, the parcel now goes to the new address.',
    ],
  },
  {
    weight: 17,
    group: 1,
    tags: ['returns'],
    subjects: ['Return of order {order}', 'Swap my {product} for {size}', 'Loose zip on a {product}'],
    questions: [
      'How do I send back the {product} from order {order}?',
      'I would like to swap my {product} for size {size}.',
      'The zip of my {product} came loose after two walks. What now?',
    ],
    exchanges: [
      ['Has it been worn outside?', 'Only tried on at home.'],
      ['Do you still have the paper that came with it?', 'Yes, it is in the box.'],
      ['Would you rather have another size or the money back?', 'Another size, please.'],
    ],
    answers: [
      'I have mailed you a return label; the new one leaves as soon as the old one is scanned.',
      'No problem, you have 60 days. The money is back on your card within a week.',
      'That should not happen. We swap it at our cost.',
    ],
  },
  {
    weight: 12,
    group: 0,
    tags: ['stock'],
    subjects: ['{product} in {size}: back in stock?'],
    questions: [
      'Will the {product} come back in {size}?',
      'Is the {product} in the picture sold out for good?',
      'Do you have a shop near me where I can see the {product}?',
    ],
    exchanges: [
      ['Which colour were you looking at?', 'The moss green.'],
      ['Shall I put you on the list for it?', 'Yes please.'],
    ],
    answers: [
      'The next batch arrives in about three weeks; you will get a mail that morning.',
      'That colour is gone, but the same cut returns in autumn in slate.',
      'Our shops in Gdynia and Bergen have it on the rail.',
    ],
  },
  {
    weight: 9,
    group: 2,
    tags: ['care', 'jackets'],
    subjects: ['Washing the {product}'],
    questions: [
      'How do I wash the {product} without ruining the coating?',
      'Water no longer runs off my {product}. Is it worn out?',
    ],
    exchanges: [
      ['Has it been washed with softener?', 'Maybe once…'],
      ['How old is it?', 'Three winters.'],
    ],
    answers: [
      'Wash at 30 degrees without softener, then 20 minutes in the dryer at low heat: that wakes the coating up.',
      'A fresh coat of spray-on wax and it is as good as new.',
    ],
  },
  {
    weight: 7,
    group: 4,
    tags: ['repair'],
    subjects: ['Repair of a torn {product}', 'New zip for a {product}'],
    questions: [
      'I tore the sleeve of my {product} on a fence. Can you mend it?',
      'Do you replace the zip of an old {product}?',
    ],
    exchanges: [
      ['Could you send a picture of the tear?', 'Here it is.'],
      ['Is the lining torn as well?', 'No, only outside.'],
    ],
    answers: [
      'Our workshop can patch that in ten days. Postage is on us.',
      'Yes, a new zip is 24 euros with return postage.',
    ],
  },
  {
    weight: 4,
    group: 3,
    tags: ['wholesale'],
    subjects: ['Price list for a shop', 'Forty {product}s for a crew'],
    questions: [
      'We run a small outdoor shop. Whom do I ask for a price list?',
      'Could our sailing club order forty pieces of the {product}?',
    ],
    exchanges: [
      ['Roughly how many pieces a season?', 'Around sixty.'],
      ['In which country is the shop?', 'In Norway.'],
    ],
    answers: [
      'I have mailed you the list for the season and the form for dealers.',
      'From thirty pieces on the price drops by a fifth. I will send an offer today.',
    ],
  },
  {
    weight: 3,
    group: 0,
    tags: ['discount'],
    subjects: ['Code does not work'],
    questions: ['My newsletter code is refused at the checkout.', 'Is there a discount for students?'],
    exchanges: [
      ['Which code is it, please?', 'PINE10.'],
      ['Is anything in the basket already reduced?', 'Yes, the {product}.'],
    ],
    answers: [
      'The code covers full prices only, so I took ten per cent off by hand.',
      'Here is a fresh one, valid for a week.',
    ],
  },
];

/** What Harbor Pine makes: name, page, price in złoty. */
export const products = [
  ['Fjord Shell', 'jackets/fjord-shell', '249'],
  ['Birch Rain Jacket', 'jackets/birch-rain', '329'],
  ['Tern Parka', 'jackets/tern-parka', '549'],
  ['Skerry Fleece', 'fleece/skerry', '189'],
  ['Lighthouse Anorak', 'jackets/lighthouse-anorak', '399'],
  ['Kelp Down Vest', 'vests/kelp-down', '279'],
] as const;
