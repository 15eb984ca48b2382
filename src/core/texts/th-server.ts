import type { enServer } from './en-server.ts';
import type { Text } from './text.ts';

export const thServer = {
  // WUR-01
  'fault.offline.title': 'คอมพิวเตอร์ไม่ได้เชื่อมต่อเครือข่าย',
  'fault.offline.what': 'หน้านี้ติดต่อเซิร์ฟเวอร์ไม่ได้จนกว่าเครือข่ายจะกลับมา ไม่มีอะไรต้องซ่อม',
  // WUR-11
  'fault.server-not-restarted.title': 'ต้องรีสตาร์ตเซิร์ฟเวอร์',
  'fault.server-not-restarted.what': 'Web-UI บนเซิร์ฟเวอร์อัปเดตแล้ว แต่เซิร์ฟเวอร์ยังส่งหน้าเก่าให้ ผู้ใช้ทุกคนพบปัญหานี้ ไม่ได้เกิดจากเบราว์เซอร์ของคุณ',
  // WUR-12
  'fault.unreadable-configuration.title': 'Web-UI อ่านการตั้งค่าไม่ได้',
  'fault.unreadable-configuration.what': 'เซิร์ฟเวอร์ส่งการตั้งค่าที่ Web-UI นี้อ่านไม่เข้าใจ จึงเริ่มทำงานไม่ได้ ไม่ได้เกิดจากเบราว์เซอร์ของคุณ',
  // WUR-13
  'fault.server-failing.title': 'เซิร์ฟเวอร์มีปัญหา',
  'fault.server-failing.what': 'ไม่ได้เกิดจากเบราว์เซอร์ของคุณ จึงไม่มีอะไรต้องซ่อมที่นี่',
  // WUR-14
  'fault.missing-asset.title': 'เซิร์ฟเวอร์ขาดบางส่วนของ Web-UI',
  'fault.missing-asset.what': 'เซิร์ฟเวอร์ไม่ได้ส่งไฟล์ที่หน้าของตัวเองต้องใช้ ไม่ได้เกิดจากเบราว์เซอร์ของคุณ จึงไม่มีอะไรต้องซ่อมที่นี่',
  // WUR-15
  'fault.session-store-failing.title': 'เซิร์ฟเวอร์ตรวจสอบการเข้าสู่ระบบไม่ได้',
  'fault.session-store-failing.what': 'ขณะนี้เซิร์ฟเวอร์ไม่ทราบว่าใครเข้าสู่ระบบอยู่ จึงไม่มีใครเข้าสู่ระบบได้ ไม่ได้เกิดจากเบราว์เซอร์ของคุณ',
  // WUR-16
  'fault.misdirecting-configuration.title': 'เซิร์ฟเวอร์แจ้งที่อยู่ผิดให้หน้านี้',
  'fault.misdirecting-configuration.what': 'หน้านี้ใช้ https แต่การตั้งค่าของเซิร์ฟเวอร์ระบุ http หรือกลับกัน โดยทั่วไปมีพร็อกซีอยู่ด้านหน้า และเว็บเซิร์ฟเวอร์ต้องตั้งค่า “force_endpoint_protocol” ไม่ได้เกิดจากเบราว์เซอร์ของคุณ',
  // WUR-17
  'fault.unreachable-apps.title': 'เปิดแอปจากที่นี่ไม่ได้',
  'fault.unreachable-apps.what': 'ตอนเปิดแอปจากหน้านี้ บริการที่เชื่อมไปยังแอป (WSProxy) ไม่ตอบตามปกติ บริการอาจหยุดทำงาน หรือมีสิ่งใดขวางทางอยู่ หน้านี้ยังทำงานได้',
  'do.guide-wsproxy': 'สำหรับผู้ดูแลระบบ: ต้องเริ่มอะไรใหม่…',
  // WUR-18
  'fault.failed-login.title': 'เซิร์ฟเวอร์มีปัญหาขณะเข้าสู่ระบบ',
  'fault.failed-login.what': 'ไม่ได้เกิดจากชื่อ รหัสผ่าน หรือเบราว์เซอร์ของคุณ ลองอีกครั้งในอีกไม่กี่นาที',
} as const satisfies { readonly [K in keyof typeof enServer]: Text };
