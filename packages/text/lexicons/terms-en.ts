/** Fixed English terms of several words, kept together as one token; one a comma. */
const list = `
  fingerprint recognition, fingerprint identification, fingerprint reader, fingerprint sensor, fingerprint scanner, fingerprint key, fingerprint unlock,
  face recognition, facial recognition, face unlock, speech recognition, voice recognition, voice control, voice command, voice assistant,
  extended functionality, extra functionality, peripheral support, data storage, cloud storage, storage space, internal storage, edge device, edge devices,
  identification and certification, response speed, response time, market share, word of mouth, brand name, brand reputation, brand image,
  customer service, customer support, customer care, customer satisfaction, technical support, tech support, live chat, help desk, support team,
  after sales, after sales service, after sales consultation, after sales support, repair shop, repair fee, repair cost, repair service, service center, service centre, service hotline, call center, phone support,
  lifetime warranty, limited warranty, extended warranty, manufacturer warranty, warranty claim, warranty period, money back, money back guarantee,
  return policy, return label, restocking fee, full refund, partial refund, replacement unit, replacement part, spare part, spare parts,
  companion app, identity verification, security certificate, disk space, docking support, help line, phone line, handling fee, maintenance plan, maintenance service,
  industrial design, design language, family room, factory floor, shop floor, market position, customer review,
  office use, home use, home office, office work, office equipment, outdoor use, business trip, living room, conference call, video call, zoom call,
  battery life, battery pack, battery power, battery drain, battery charger, battery replacement, rechargeable battery, power bank, power supply, power adapter, power cord, power button, power strip, power consumption,
  fast charging, quick charge, fast charge, full charge, wireless charging, charging cable, charging port, charging case, car charger, wall charger, charging time, charge time,
  hard drive, hard disk, external drive, flash drive, thumb drive, solid state drive, memory card, sd card, sim card, card reader, graphics card, sound card, video card, network card, wifi card,
  operating system, software update, firmware update, system update, user interface, user manual, instruction manual, user experience, setup process,
  touch screen, screen protector, screen resolution, screen quality, screen size, display quality, refresh rate, dead pixel, viewing angle, screen brightness, color accuracy, colour accuracy, blue light,
  picture quality, image quality, video quality, photo quality, camera quality, front camera, rear camera, digital camera, night mode, optical zoom,
  sound quality, audio quality, call quality, voice quality, noise cancellation, noise cancelling, noise canceling, noise reduction, background noise, white noise, surround sound, volume control, bass response, sound stage,
  build quality, construction quality, product quality, high quality, low quality, poor quality, good quality, great quality, top quality, quality control, quality product, user friendly, heavy duty, high end, low end, top notch,
  good value, great value, value for money, bang for the buck, good price, great price, price point, price range, price tag, low price, high price, reasonable price, free shipping, fast shipping, shipping cost, delivery time, fast delivery, gift card,
  key board, track pad, touch pad, mouse pad, space bar, backlit keyboard, mechanical keyboard, wireless keyboard, wireless mouse, number pad, optical drive, docking station, usb port, usb cable, usb hub, usb stick, hdmi cable, hdmi port, ethernet cable, ethernet port, headphone jack, audio jack, audio cable, micro usb, type c, usb c,
  ear buds, ear bud, ear piece, ear cup, ear cups, ear pad, ear pads, ear phones, head phones, head set, bluetooth headset, bluetooth speaker, bluetooth connection, bluetooth headphones, wireless headphones, carrying case, hard case, phone case, belt clip,
  wi fi, wifi signal, internet connection, network connection, network speed, wireless network, wireless router, signal strength, dropped call, dropped calls, data transfer, transfer speed, download speed, connection speed,
  cell phone, mobile phone, smart phone, smart watch, smart home, smart tv, tablet computer, laptop computer, desktop computer, gaming laptop, video game, video games, mp player, remote control, light weight, form factor, start up, boot time, boot up,
  blue screen, black screen, plug and play, set up, stopped working, stop working, easy to use, easy to install, hard to use, well made, well built, poorly made, waste of money, waste of time, worth the money, worth every penny, not worth, as advertised, as described, as expected, brand new, state of the art, cutting edge
`;

export const englishTerms: readonly string[] = list
  .split(',')
  .map((term) => term.trim().replace(/\s+/g, ' '))
  .filter((term) => term.includes(' '));
