// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dateeditor.h"

#include "render/icon.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

QString shortFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (format.count(u'y') == 2) {
        format.replace(u"yy"_s, u"yyyy"_s);
    }
    return format;
}

/// The days and months that a key steps by; nothing for any other key.
std::optional<std::pair<int, int>> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return std::pair(1, 0);
    case Qt::Key_Down:
        return std::pair(-1, 0);
    case Qt::Key_PageUp:
        return std::pair(0, 1);
    case Qt::Key_PageDown:
        return std::pair(0, -1);
    default:
        return std::nullopt;
    }
}

} // namespace

DateEditor::DateEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_line(new QLineEdit(this))
{
    m_line->setMaxLength(40);
    m_line->setPlaceholderText(tr("none"));
    m_line->setAccessibleDescription(
        tr("Up and Down change the day, Page Up and Page Down the month"));
    adopt(m_line);
    layout()->addWidget(m_line);
    auto *button = new QToolButton(this);
    button->setIcon(render::icon(u"view-calendar"_s));
    button->setText(tr("Calendar"));
    button->setAutoRaise(true);
    button->setToolTip(tr("Choose from a calendar"));
    button->setAccessibleName(tr("Calendar for “%1”").arg(field.translatedLabel()));
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, &DateEditor::openCalendar);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        if (const QVariant date = value(); date.isNull() || parse(m_line->text()).isValid()) {
            emit edited();
        }
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        emit edited(); // also a text that is no date yet: the edit says what is wrong with it
        emit finished();
    });
}

void DateEditor::setValue(const QVariant &value)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (this->value() != value || m_line->text().isEmpty()) {
        m_line->setText(date.isValid() ? write(date) : QString());
    }
}

QVariant DateEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty()) {
        return {};
    }
    const QDate date = parse(text);
    return date.isValid() ? date.toString(Qt::ISODate) : text;
}

QDate DateEditor::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const QString &format :
         {shortFormat(), u"yyyy-MM-dd"_s, QLocale().dateFormat(QLocale::LongFormat)}) {
        const QDate date = QLocale().toDate(trimmed, format);
        if (date.isValid() && date.year() >= 1000) {
            return date;
        }
    }
    return {};
}

QString DateEditor::write(QDate date) { return QLocale().toString(date, shortFormat()); }

bool DateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        if (const auto by = stepOf(static_cast<QKeyEvent *>(event)->key())) {
            step(by->first, by->second);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void DateEditor::openCalendar()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setWindowFlags(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(field().translatedLabel());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate date = parse(m_line->text());
    calendar->setSelectedDate(date.isValid() ? date : context().today());
    calendar->move(m_line->mapToGlobal(QPoint(0, m_line->height())));
    const auto take = [this, calendar](QDate chosen) {
        calendar->close();
        choose(chosen);
        emit finished();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    calendar->show();
    calendar->setFocus();
}

void DateEditor::step(int days, int months)
{
    const QDate date = parse(m_line->text());
    choose(date.isValid() ? date.addDays(days).addMonths(months) : context().today());
}

void DateEditor::choose(QDate date)
{
    m_line->setText(write(date));
    emit edited();
}

} // namespace facet::panels
