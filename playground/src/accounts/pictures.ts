const picture = (body: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${body}</svg>`,
  )}`;

/** A round picture with initials. */
export const avatar = (initials: string, color: string): string =>
  picture(
    `<circle cx="32" cy="32" r="32" fill="${color}"/><text x="32" y="41" text-anchor="middle" ` +
      `font-family="sans-serif" font-size="24" fill="#fff">${initials}</text>`,
  );

/** The logo of the workshop: a pine. */
export const pineLogo = picture(
  '<rect width="64" height="64" fill="#1f6f54"/>' +
    '<path d="M32 9 46 29h-7l10 14H35v12h-6V43H15l10-14h-7z" fill="#fff"/>',
);

/** The logo of the language school: an open book. */
export const schoolLogo = picture(
  '<rect width="64" height="64" fill="#7a3b69"/>' +
    '<path d="M30 18c-6-4-13-5-20-4v32c7-1 14 0 20 4zm4 0c6-4 13-5 20-4v32c-7-1-14 0-20 4z" fill="#fff"/>',
);
