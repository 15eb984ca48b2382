import type { BrowserCatalogue } from './index.ts';

export const thBrowser: BrowserCatalogue = {
  'ruined': 'เมนูและคำแนะนำเปิดค้างอยู่บนหน้าและสีหายไป เพราะเบราว์เซอร์เก่าเกินไปสำหรับ Web-UI เวอร์ชันนี้ แต่หน้านี้ยังใช้งานได้',
  'needs': 'Web-UI นี้ ({version}) ต้องใช้ {browser} {needed} ขึ้นไป',
  'have': 'คุณใช้ {browser} {have}',
  'have-since': 'คุณใช้ {browser} {have} ({date})',
  'old-windows': 'Windows 7 และ 8 ไม่มีเบราว์เซอร์นี้เวอร์ชันใหม่กว่านี้แล้ว โปรดขอคอมพิวเตอร์เครื่องอื่นจากฝ่ายสนับสนุน',
  'from-maker': 'เบราว์เซอร์ของคุณสร้างจาก Chromium โปรดรับเวอร์ชันล่าสุดจากผู้พัฒนา',
  'minimum': 'องค์กรของคุณรองรับ {browser} {needed} ขึ้นไป',
  'recommended': 'เบราว์เซอร์ที่องค์กรแนะนำ: {browser}',
  'other-browser': 'หากมีเบราว์เซอร์ที่ใหม่กว่านี้ ให้เปิดที่อยู่นี้ในเบราว์เซอร์นั้น',
  'besides': 'นอกจากนี้ Web-UI นี้ต้องใช้เบราว์เซอร์ที่ใหม่กว่าจึงจะแสดงผลถูกต้อง',
  'copied': 'คัดลอกที่อยู่แล้ว',
};
