import type { CannedResponse } from './canned-response.ts';

/** A prepared text as the API shows it; it tells of an editor only once there was one. */
export function renderCannedResponse({ id, group, text, tags, created, author, edited }: CannedResponse) {
  return {
    id,
    group,
    text,
    creation_date: created,
    created_by: author,
    ...(edited && { modification_date: edited.at, modified_by: edited.by }),
    tags,
  };
}
